#define _GNU_SOURCE
#include "CLibEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* ---- faces of el_set and history ---------------------------------------------------------------------------- */

void cle_set_prompt(EditLine *el, cle_prompt_fn fn, char escape) { el_set(el, EL_PROMPT_ESC, fn, (int)escape); }
void cle_set_history(EditLine *el, History *h) { el_set(el, EL_HIST, history, h); }
void cle_set_clientdata(EditLine *el, void *data) { el_set(el, EL_CLIENTDATA, data); }
void *cle_get_clientdata(EditLine *el) {
    void *data = NULL;
    el_get(el, EL_CLIENTDATA, &data);
    return data;
}
void cle_add_fn(EditLine *el, const char *name, const char *help, cle_edit_fn fn) {
    el_set(el, EL_ADDFN, name, help, fn);
}
void cle_bind(EditLine *el, const char *key, const char *command) {
    el_set(el, EL_BIND, key, command, (char *)NULL);
}
void cle_refresh(EditLine *el) { el_set(el, EL_REFRESH); }

/* libedit has no public "delete behind the cursor": move over the character, then delete in front of the cursor. */
void cle_delete_next(EditLine *el) {
    if (el_cursor(el, 1) >= 0) el_deletestr(el, 1);
}

void cle_history_limit(History *h, int count) {
    HistEvent event;
    history(h, &event, H_SETSIZE, count);
    history(h, &event, H_SETUNIQUE, 1);
}
void cle_history_enter(History *h, const char *line) {
    HistEvent event;
    history(h, &event, H_ENTER, line);
}

/* ---- signals ------------------------------------------------------------------------------------------------ */

static volatile sig_atomic_t got_int, got_winch, got_cont;
static int editor_pipe[2] = {-1, -1};
static int cancel_pipe[2] = {-1, -1};

static void poke(int descriptor, int signo) {
    char byte = (char)signo;
    if (descriptor >= 0) {
        ssize_t written = write(descriptor, &byte, 1);
        (void)written;
    }
}

static void handler(int signo) {
    int saved = errno;
    if (signo == SIGINT) {
        got_int = 1;
        poke(cancel_pipe[1], signo);
    } else if (signo == SIGWINCH) {
        got_winch = 1;
    } else if (signo == SIGCONT) {
        got_cont = 1;
    }
    poke(editor_pipe[1], signo);
    errno = saved;
}

void cle_signals_install(void) {
    if (pipe2(editor_pipe, O_NONBLOCK | O_CLOEXEC) != 0 || pipe2(cancel_pipe, O_CLOEXEC) != 0) return;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGWINCH, &action, NULL);
    sigaction(SIGCONT, &action, NULL);
    signal(SIGPIPE, SIG_IGN);
}

bool cle_take_interrupt(void) {
    bool was = got_int;
    got_int = 0;
    return was;
}
bool cle_peek_interrupt(void) { return got_int; }

bool cle_wait_interrupt(void) {
    char byte;
    ssize_t count;
    do count = read(cancel_pipe[0], &byte, 1);
    while (count < 0 && errno == EINTR);
    return count == 1;
}

/* ---- the reader --------------------------------------------------------------------------------------------- */

/* After SIGINT the reader first returns ^C, whose editor function ends a search and puts the cursor behind the text
 * (step 2); the next read fails, so that el_gets returns. Step 1: some map swallowed the ^C; fail all the same. */
static int cancel_step;

static int read_character(EditLine *el, wchar_t *out) {
    if (cancel_step) {
        cancel_step = 0;
        got_int = 1;
        errno = EINTR;
        return -1;
    }
    mbstate_t state;
    memset(&state, 0, sizeof state);
    for (;;) {
        struct pollfd watched[2] = {{STDIN_FILENO, POLLIN, 0}, {editor_pipe[0], POLLIN, 0}};
        int ready = poll(watched, 2, -1);
        if (ready < 0 && errno != EINTR) return -1;
        char drained[64];
        while (read(editor_pipe[0], drained, sizeof drained) > 0) {}
        if (got_int) {
            got_int = 0;
            cancel_step = 1;
            *out = 3;
            return 1;
        }
        if (got_cont) {
            got_cont = 0;
            el_set(el, EL_PREP_TERM, 0);
            el_set(el, EL_PREP_TERM, 1);
            cle_refresh(el);
        }
        if (got_winch) {
            got_winch = 0;
            el_resize(el);
        }
        if (ready < 0 || !(watched[0].revents & (POLLIN | POLLHUP | POLLERR))) continue;
        char byte;
        ssize_t count = read(STDIN_FILENO, &byte, 1);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return (int)count;
        wchar_t wide;
        size_t used = mbrtowc(&wide, &byte, 1, &state);
        if (used == (size_t)-2) continue;
        if (used == (size_t)-1) {
            memset(&state, 0, sizeof state);
            continue;
        }
        *out = wide;
        return 1;
    }
}

static unsigned char cancel_function(EditLine *el, int character) {
    (void)character;
    const LineInfoW *line = el_wline(el);
    el_cursor(el, (int)(line->lastchar - line->cursor));
    cancel_step = 2;
    return CC_CURSOR;
}

/* Puts what stands between ESC[200~ and ESC[201~ into the text as it is. */
static unsigned char paste_function(EditLine *el, int character) {
    (void)character;
    static const wchar_t end[] = L"\033[201~";
    wchar_t buffer[4096];
    wchar_t next;
    size_t count = 0;
    while (read_character(el, &next) == 1) {
        if (next == L'\r') next = L'\n';
        if (next == L'\t') next = L' ';
        buffer[count++] = next;
        if (count >= 6 && wcsncmp(buffer + count - 6, end, 6) == 0) {
            count -= 6;
            break;
        }
        if (count == 4095) {
            /* Keep the last characters: the end mark may be cut in two. */
            wchar_t tail[6];
            wmemcpy(tail, buffer + count - 6, 6);
            buffer[count - 6] = 0;
            el_winsertstr(el, buffer);
            wmemcpy(buffer, tail, 6);
            count = 6;
        }
    }
    while (count && buffer[count - 1] == L'\n') count--;
    buffer[count] = 0;
    el_winsertstr(el, buffer);
    return CC_REFRESH;
}

EditLine *cle_init(const char *program) {
    EditLine *el = el_init(program, stdin, stdout, stderr);
    if (!el) return NULL;
    el_set(el, EL_EDITOR, "emacs"); /* libedit begins in vi mode */
    el_set(el, EL_SIGNAL, 0);       /* its handler would signal the whole process group */
    el_set(el, EL_GETCFN, read_character);
    cle_add_fn(el, "rolesql-cancel", "cancel the statement", cancel_function);
    cle_add_fn(el, "rolesql-paste", "insert pasted text", paste_function);
    static const char *const keys[][2] = {
        {"^R", "em-inc-search-prev"},   {"\\e[1~", "ed-move-to-beg"},  {"\\e[4~", "ed-move-to-end"},
        {"\\e[H", "ed-move-to-beg"},    {"\\e[F", "ed-move-to-end"},   {"\\e[3~", "ed-delete-next-char"},
        {"\\e[1;5C", "em-next-word"},   {"\\e[1;5D", "ed-prev-word"},  {"\\e[200~", "rolesql-paste"},
    };
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) cle_bind(el, keys[i][0], keys[i][1]);
    return el;
}

void cle_finish_setup(EditLine *el) {
    el_source(el, NULL);
    cle_bind(el, "^I", "rolesql-complete");
    cle_bind(el, "^D", "rolesql-eof");
    cle_bind(el, "^C", "rolesql-cancel");
    el_set(el, EL_BIND, "-a", "^C", "rolesql-cancel", (char *)NULL); /* vi's command mode has a map of its own */
}

int cle_columns(void) {
    struct winsize size;
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : 80;
}

/* ---- options ------------------------------------------------------------------------------------------------ */

int cle_option_next(int argc, char *const *argv) {
    static const struct option table[] = {
        {"echo-all", no_argument, NULL, 'a'},
        {"no-align", no_argument, NULL, 'A'},
        {"echo-errors", no_argument, NULL, 'b'},
        {"command", required_argument, NULL, 'c'},
        {"dbname", required_argument, NULL, 'd'},
        {"echo-queries", no_argument, NULL, 'e'},
        {"echo-hidden", no_argument, NULL, 'E'},
        {"file", required_argument, NULL, 'f'},
        {"field-separator", required_argument, NULL, 'F'},
        {"field-separator-zero", no_argument, NULL, 'z'},
        {"host", required_argument, NULL, 'h'},
        {"html", no_argument, NULL, 'H'},
        {"list", no_argument, NULL, 'l'},
        {"log-file", required_argument, NULL, 'L'},
        {"no-readline", no_argument, NULL, 'n'},
        {"single-transaction", no_argument, NULL, '1'},
        {"output", required_argument, NULL, 'o'},
        {"port", required_argument, NULL, 'p'},
        {"pset", required_argument, NULL, 'P'},
        {"quiet", no_argument, NULL, 'q'},
        {"record-separator", required_argument, NULL, 'R'},
        {"record-separator-zero", no_argument, NULL, '0'},
        {"set", required_argument, NULL, 'v'},
        {"variable", required_argument, NULL, 'v'},
        {"single-step", no_argument, NULL, 's'},
        {"single-line", no_argument, NULL, 'S'},
        {"tuples-only", no_argument, NULL, 't'},
        {"table-attr", required_argument, NULL, 'T'},
        {"username", required_argument, NULL, 'U'},
        {"version", no_argument, NULL, 'V'},
        {"no-password", no_argument, NULL, 'w'},
        {"password", no_argument, NULL, 'W'},
        {"expanded", no_argument, NULL, 'x'},
        {"no-psqlrc", no_argument, NULL, 'X'},
        {"help", optional_argument, NULL, '?' + 512},
        {"csv", no_argument, NULL, CLE_OPTION_CSV},
        {"sample", required_argument, NULL, CLE_OPTION_SAMPLE},
        {NULL, 0, NULL, 0},
    };
    return getopt_long(argc, argv, "aAbc:d:eEf:F:h:HlL:no:p:P:qR:sStT:U:v:VwWxXz?01", table, NULL);
}
const char *cle_option_argument(void) { return optarg; }
int cle_option_index(void) { return optind; }

/* ---- the process -------------------------------------------------------------------------------------------- */

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
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, bytes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    bool started = pthread_create(&thread, &attributes, call, (void *)function) == 0;
    pthread_attr_destroy(&attributes);
    return started;
}
