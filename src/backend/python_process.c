// SPDX-License-Identifier: Apache-2.0
#include "backend/python_process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum {
    PYTHON_BYTES = 16 << 20, // what an interpreter takes itself
    PYTHON_STOP = SIGXCPU,   // asks it to write what it keeps, and to end
    STOP_MS = 50,            // how long it may take for that
};

/// Limit the memory of the process `pid`; 0: this one.
static int limit_memory(const PythonProcess *process, pid_t pid)
{
    if (process->max_memory_bytes == 0) {
        return 0;
    }
    rlim_t bytes = (rlim_t)process->max_memory_bytes + PYTHON_BYTES;
    const struct rlimit limit = {bytes, bytes};
    return prlimit(pid, RLIMIT_DATA, &limit, NULL) == 0 ? 0 : errno;
}

static int spawn(const PythonProcess *process, pid_t *pid_out)
{
    posix_spawn_file_actions_t actions;
    int error = posix_spawn_file_actions_init(&actions);
    if (error != 0) {
        return error;
    }
    error = posix_spawn_file_actions_adddup2(&actions, process->file, process->file); // inherited
    if (error == 0) {
        error = posix_spawn(pid_out, process->python, &actions, NULL, process->argv, environ);
    }
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/// Wait `ms` at most for the process with this descriptor to end. Returns false where it has not.
static bool ends_within(int process, int ms)
{
    struct pollfd entry = {.fd = process, .events = POLLIN};
    int n;
    do {
        n = poll(&entry, 1, ms);
    } while (n < 0 && errno == EINTR); // a signal is rare; the wait begins anew
    return n != 0;
}

/// Stop the process if it does not end in time. Returns 0 or errno.
static int watch(pid_t pid, uint32_t timeout_ms, bool *is_late_out)
{
    int process = (int)syscall(SYS_pidfd_open, pid, 0);
    if (process < 0) {
        return errno;
    }
    *is_late_out = !ends_within(process, timeout_ms > INT32_MAX ? INT32_MAX : (int)timeout_ms);
    if (*is_late_out) {
        kill(pid, PYTHON_STOP);
        if (!ends_within(process, STOP_MS)) {
            kill(pid, SIGKILL);
        }
    }
    close(process);
    return 0;
}

static int wait_for(pid_t pid, int *exit_code_out)
{
    int status;
    while (waitpid(pid, &status, 0) < 0) {
        if (errno != EINTR) {
            return errno;
        }
    }
    *exit_code_out = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    return 0;
}

/// Whom this process stands for.
static volatile pid_t child;

/// A signal that was sent to this process alone is meant for the interpreter; one of the terminal has reached it.
static void hand_on(int number, siginfo_t *info, void *context)
{
    (void)context;
    if (info->si_code != SI_KERNEL) {
        kill(child, number);
    }
}

static void stand_for(pid_t pid)
{
    child = pid;
    struct sigaction action = {.sa_sigaction = hand_on, .sa_flags = SA_SIGINFO | SA_RESTART};
    sigemptyset(&action.sa_mask);
    const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        sigaction(numbers[i], &action, NULL);
    }
}

static int run(const PythonProcess *process, bool is_replaced, int *exit_code_out,
               bool *is_late_out)
{
    pid_t pid = 0;
    int error = spawn(process, &pid);
    if (error != 0) {
        return error;
    }
    if (is_replaced) {
        stand_for(pid);
    }
    error = limit_memory(process, pid);
    if (error == 0 && process->timeout_ms > 0) {
        error = watch(pid, process->timeout_ms, is_late_out);
    }
    if (error != 0) {
        kill(pid, SIGKILL);
    }
    int failure = wait_for(pid, exit_code_out);
    return error != 0 ? error : failure;
}

int python_process_run(const PythonProcess *process, int *exit_code_out, bool *is_late_out)
{
    return run(process, false, exit_code_out, is_late_out);
}

int python_process_become(const PythonProcess *process, int *exit_code_out, bool *is_late_out)
{
    if (process->timeout_ms > 0) {
        return run(process, true, exit_code_out, is_late_out);
    }
    int error = limit_memory(process, 0);
    if (error != 0) {
        return error;
    }
    fcntl(process->file, F_SETFD, 0);
    execv(process->python, process->argv);
    return errno;
}
