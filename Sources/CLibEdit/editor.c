/* The editor: how it reads keys, what keys do. */
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <wctype.h>

/* After SIGINT the reader first returns ^C, whose editor function ends a search and puts the cursor behind the text
 * (step 2); the next read fails, so that el_gets returns. Step 1: some map swallowed the ^C; fail all the same. */
static int cancel_step;

/* Where keys are read from: the terminal, opened anew, for reading must not block. Ctrl-C throws away the keys that poll has
 * just told of. */
static int keys = STDIN_FILENO;

static void open_keys(void) {
    char name[64];
    if (ttyname_r(STDIN_FILENO, name, sizeof name) != 0) return;
    int descriptor = open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor >= 0) keys = descriptor;
}

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
        bool ready = wait_for_event(keys);
        if (got_int) {
            got_int = 0;
            cancel_step = 1;
            *out = 3;
            return 1;
        }
        if (got_leave) leave_process(el);
        if (got_cont) {
            got_cont = 0;
            el_set(el, EL_PREP_TERM, 0);
            el_set(el, EL_PREP_TERM, 1);
            mark_pastes(true);
            cle_refresh(el);
        }
        if (is_resized()) resize_screen(el);
        if (!ready) continue;
        char byte;
        ssize_t count = read(keys, &byte, 1);
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
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

const char *cle_gets(EditLine *el, int *count, bool wants_marks) {
    static const int leaving[] = {SIGTSTP, SIGTERM, SIGQUIT};
    struct sigaction before[3];
    for (int i = 0; i < 3; i++) {
        sigaction(leaving[i], NULL, &before[i]);
        if (before[i].sa_handler == SIG_DFL) handle_signal(leaving[i], note_signal);
    }
    wants_paste_marks = wants_marks;
    note_size();
    mark_pastes(true);
    const char *line = el_gets(el, count);
    mark_pastes(false);
    for (int i = 0; i < 3; i++) sigaction(leaving[i], &before[i], NULL);
    return line;
}

int cle_read_key(EditLine *el) {
    wchar_t key;
    return read_character(el, &key) == 1 ? (int)key : -1;
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
        buffer[count++] = next == L'\r' ? L'\n' : next;
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

/* Kills the word in front of the cursor, up to a blank. libedit's functions that kill know other words, so that its mark
 * is set at the word's beginning first: the keys of the private sequences below do that. */
static int rubout_length;

static unsigned char rubout_function(EditLine *el, int character) {
    (void)character;
    const LineInfoW *line = el_wline(el);
    const wchar_t *start = line->cursor;
    while (start > line->buffer && iswspace((wint_t)start[-1])) start--;
    while (start > line->buffer && !iswspace((wint_t)start[-1])) start--;
    rubout_length = (int)(line->cursor - start);
    if (rubout_length == 0) return CC_ERROR;
    el_cursor(el, -rubout_length);
    el_push(el, "\033[?m\033[?f\033[?k");
    return CC_NORM;
}

static unsigned char forward_function(EditLine *el, int character) {
    (void)character;
    el_cursor(el, rubout_length);
    return CC_NORM;
}

EditLine *cle_init(const char *program) {
    EditLine *el = el_init(program, stdin, stdout, stderr);
    if (!el) return NULL;
    open_keys();
    el_set(el, EL_EDITOR, "emacs"); /* libedit begins in vi mode */
    el_set(el, EL_SIGNAL, 0);       /* its handler would signal the whole process group */
    el_set(el, EL_GETCFN, read_character);
    cle_add_fn(el, "rolesql-cancel", "cancel the statement", cancel_function);
    cle_add_fn(el, "rolesql-paste", "insert pasted text", paste_function);
    cle_add_fn(el, "rolesql-rubout", "kill the word in front of the cursor", rubout_function);
    cle_add_fn(el, "rolesql-forward", "go to the end of the word to kill", forward_function);
    static const char *const bindings[][2] = {
        {"^R", "em-inc-search-prev"},    {"\\e[1~", "ed-move-to-beg"},  {"\\e[4~", "ed-move-to-end"},
        {"\\e[7~", "ed-move-to-beg"},    {"\\e[8~", "ed-move-to-end"},  {"\\eOH", "ed-move-to-beg"},
        {"\\eOF", "ed-move-to-end"},     {"\\e[H", "ed-move-to-beg"},   {"\\e[F", "ed-move-to-end"},
        {"\\e[3~", "ed-delete-next-char"}, {"\\e[1;5C", "em-next-word"},  {"\\e[1;5D", "ed-prev-word"},
        {"\\e[200~", "rolesql-paste"},   {"^W", "rolesql-rubout"},      {"^U", "vi-kill-line-prev"},
        {"\\e[?m", "em-set-mark"},       {"\\e[?f", "rolesql-forward"}, {"\\e[?k", "em-kill-region"},
    };
    for (size_t i = 0; i < sizeof bindings / sizeof bindings[0]; i++) cle_bind(el, bindings[i][0], bindings[i][1]);
    return el;
}

bool cle_finish_setup(EditLine *el) {
    el_source(el, NULL);
    cle_bind(el, "^I", "rolesql-complete");
    cle_bind(el, "^D", "rolesql-eof");
    cle_bind(el, "^C", "rolesql-cancel");
    el_set(el, EL_BIND, "-a", "^C", "rolesql-cancel", (char *)NULL); /* vi's command mode has a map of its own */
    const char *mode = NULL;
    return el_get(el, EL_EDITOR, &mode) == 0 && mode && strcmp(mode, "vi") == 0;
}
