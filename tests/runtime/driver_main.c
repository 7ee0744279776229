// SPDX-License-Identifier: Apache-2.0
// The driver as a program: lines from standard input, in pieces that end with a line.
#include "driver.h"

#include <stdio.h>
#include <string.h>

int main(void)
{
    size_t n = 0;
    for (;;) {
        size_t n_read = fread(driver_input + n, 1, DRIVER_INPUT_BYTES - n, stdin);
        n += n_read;
        size_t n_lines = n; // bytes up to the last line's end
        while (n_read > 0 && n_lines > 0 && driver_input[n_lines - 1] != '\n') {
            n_lines--;
        }
        if (n == 0) {
            return 0;
        }
        uint32_t n_output = driver_run((uint32_t)n_lines);
        fwrite(driver_output, 1, n_output, stdout);
        n -= n_lines;
        memmove(driver_input, driver_input + n_lines, n);
    }
}
