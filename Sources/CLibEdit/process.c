/* What the process asks of the system. */
#define _GNU_SOURCE
#include "CLibEdit.h"

#include <langinfo.h>
#include <locale.h>
#include <malloc.h>
#include <pthread.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int cle_columns(void) {
    struct winsize size;
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : 80;
}

int cle_rows(void) {
    struct winsize size;
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

void cle_use_utf8(void) {
    if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

static void *call(void *function) {
    ((void (*)(void))function)();
    return NULL;
}

bool cle_run_on_large_stack(size_t bytes, void (*function)(void)) {
    pthread_attr_t attributes;
    pthread_t thread;
    /* Nearly everything is allocated on the new thread: a second heap for it would only cost time at the start. */
    mallopt(M_ARENA_MAX, 1);
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, bytes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    bool started = pthread_create(&thread, &attributes, call, (void *)function) == 0;
    pthread_attr_destroy(&attributes);
    return started;
}
