// SPDX-License-Identifier: Apache-2.0
// Which back end runs a program, and how much it may take: --backend, --max-memory, --timeout.
#include "cli.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int fail_choice(const Cli *cli, const char *option, const char *value)
{
    char choices[64];
    snprintf(choices, sizeof choices, "%s, %s, %s", ml_backend_name(ML_BACKEND_AUTO),
             ml_backend_name(ML_BACKEND_WASM), ml_backend_name(ML_BACKEND_PYTHON));
    const char *args[] = {option, value, choices};
    return cli_fail(ml_error_new(cli->context, ML_E_ARGUMENT, "USAGE_CHOICE", args, 3));
}

static int fail_number(const Cli *cli, const char *option, const char *value, const char *example)
{
    const char *args[] = {option, value, example};
    return cli_fail(ml_error_new(cli->context, ML_E_ARGUMENT, "USAGE_NUMBER", args, 3));
}

static int read_backend(const Cli *cli, ml_backend *backend_out)
{
    const char *option = "--backend";
    const char *value = cli->options->backend;
    if (value == NULL) {
        option = "MULTILINGUAL_BACKEND";
        value = getenv(option);
        if (value == NULL || value[0] == '\0') {
            return EXIT_FINE;
        }
    }
    for (ml_backend backend = ML_BACKEND_AUTO; backend <= ML_BACKEND_PYTHON; backend++) {
        if (strcmp(value, ml_backend_name(backend)) == 0) {
            *backend_out = backend;
            return EXIT_FINE;
        }
    }
    return fail_choice(cli, option, value);
}

/// A positive number, followed by nothing, or by one of the letters of `units` where there are any. Returns NAN for others.
static double number_of(const char *text, const char *units)
{
    char *end;
    double number = strtod(text, &end);
    bool is_plain = strspn(text, "0123456789.") == (size_t)(end - text) && end != text;
    if (!is_plain || !isfinite(number) || number <= 0) {
        return NAN;
    }
    const char *unit = *end == '\0' ? NULL : strchr(units, *end);
    if (*end != '\0' && (unit == NULL || end[1] != '\0')) {
        return NAN;
    }
    for (; unit != NULL && unit >= units; unit--) {
        number *= 1024;
    }
    return number;
}

int cli_limits(const Cli *cli, ml_run_options *options_out)
{
    int code = read_backend(cli, &options_out->backend);
    const char *memory = cli->options->max_memory;
    if (code == EXIT_FINE && memory != NULL) {
        double bytes = number_of(memory, "KMG");
        if (isnan(bytes) || bytes < 1) {
            return fail_number(cli, "--max-memory", memory, "256M");
        }
        options_out->max_memory_bytes = bytes < 1e18 ? (uint64_t)bytes : (uint64_t)1e18;
    }
    const char *timeout = cli->options->timeout;
    if (code == EXIT_FINE && timeout != NULL) {
        double ms = ceil(number_of(timeout, "") * 1000);
        if (isnan(ms)) {
            return fail_number(cli, "--timeout", timeout, "2.5");
        }
        options_out->timeout_ms = ms < UINT32_MAX ? (uint32_t)ms : UINT32_MAX;
    }
    return code;
}
