#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

/* Becomes the program on a terminal. Between fork and exec, so only calls that are safe in a signal handler. */
static void become(
    const char *program, char *const arguments[], char *const environment[], const char *folder, const char *terminal) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int signo = 1; signo < 32; signo++) signal(signo, SIG_DFL);
    setsid();
    int descriptor = open(terminal, O_RDWR);
    if (descriptor < 0 || ioctl(descriptor, TIOCSCTTY, 0) != 0 || chdir(folder) != 0) _exit(126);
    dup2(descriptor, 0);
    dup2(descriptor, 1);
    dup2(descriptor, 2);
    close_range(3, ~0U, 0);
    execve(program, arguments, environment);
    _exit(127);
}

int cpt_start(
    const char *program, char *const arguments[], char *const environment[], const char *folder, int columns, int rows,
    pid_t *child) {
    int descriptor = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) return -1;
    char name[64];
    if (grantpt(descriptor) != 0 || unlockpt(descriptor) != 0 || ptsname_r(descriptor, name, sizeof name) != 0
        || !cpt_resize(descriptor, columns, rows)) {
        close(descriptor);
        return -1;
    }
    *child = fork();
    if (*child == 0) become(program, arguments, environment, folder, name);
    if (*child > 0) return descriptor;
    close(descriptor);
    return -1;
}

bool cpt_resize(int descriptor, int columns, int rows) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    return ioctl(descriptor, TIOCSWINSZ, &size) == 0;
}

bool cpt_is_raw(int descriptor) {
    struct termios modes;
    return tcgetattr(descriptor, &modes) == 0 && !(modes.c_lflag & ICANON);
}

int cpt_width(unsigned int scalar) {
    static locale_t utf8;
    if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
    int width = wcwidth((wchar_t)scalar);
    if (before) uselocale(before);
    return width < 0 ? 0 : width;
}
