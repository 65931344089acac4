/* Signals: handlers set flags and write to pipes, nothing else. */
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

volatile sig_atomic_t got_int, got_cont, got_leave;
static int editor_pipe[2] = {-1, -1};
static int cancel_pipe[2] = {-1, -1};

static void poke(int descriptor, int signo) {
    char byte = (char)signo;
    if (descriptor >= 0) {
        ssize_t written = write(descriptor, &byte, 1);
        (void)written;
    }
}

void note_signal(int signo) {
    int saved = errno;
    if (signo == SIGINT) {
        got_int = 1;
        poke(cancel_pipe[1], signo);
    } else if (signo == SIGCONT) {
        got_cont = 1;
    } else if (signo != SIGWINCH) {
        got_leave = signo;
    }
    poke(editor_pipe[1], signo);
    errno = saved;
}

void handle_signal(int signo, void (*function)(int)) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = function;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(signo, &action, NULL);
}

void cle_signals_install(void) {
    if (pipe2(editor_pipe, O_NONBLOCK | O_CLOEXEC) != 0 || pipe2(cancel_pipe, O_CLOEXEC) != 0) return;
    handle_signal(SIGINT, note_signal);
    handle_signal(SIGWINCH, note_signal);
    handle_signal(SIGCONT, note_signal);
    signal(SIGPIPE, SIG_IGN);
}

bool cle_take_interrupt(void) {
    bool was = got_int;
    got_int = 0;
    return was;
}
bool cle_peek_interrupt(void) { return got_int; }

bool wait_for_event(int descriptor) {
    struct pollfd watched[2] = {{descriptor, POLLIN, 0}, {editor_pipe[0], POLLIN, 0}};
    int ready = poll(watched, 2, -1);
    char drained[64];
    while (read(editor_pipe[0], drained, sizeof drained) > 0) {}
    return ready >= 0 && watched[0].revents != 0;
}

bool cle_wait_input(int descriptor) {
    while (!got_int) {
        if (wait_for_event(descriptor)) return !got_int;
    }
    return false;
}

bool cle_has_input(int descriptor) {
    struct pollfd watched = {descriptor, POLLIN, 0};
    return poll(&watched, 1, 0) > 0;
}

void cle_wake(void) { poke(cancel_pipe[1], 0); }

int cle_wait_interrupt(int milliseconds) {
    struct pollfd watched = {cancel_pipe[0], POLLIN, 0};
    char byte;
    int ready = poll(&watched, 1, milliseconds);
    if (ready == 0 || (ready < 0 && errno == EINTR)) return 0;
    if (ready < 0 || read(cancel_pipe[0], &byte, 1) != 1) return -1;
    return byte == SIGINT;
}
