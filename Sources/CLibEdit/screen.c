/* What libedit does not do for the screen: other sizes, Ctrl-Z, marks around pasted text. */
#define _GNU_SOURCE
#include "internal.h"

#include <stdio.h>
#include <string.h>

bool wants_paste_marks;

void mark_pastes(bool on) {
    if (!wants_paste_marks) return;
    fputs(on ? "\033[?2004h" : "\033[?2004l", stdout);
    fflush(stdout);
}

static int columns;

void note_size(void) { columns = cle_columns(); }
bool is_resized(void) { return columns != cle_columns(); }

/* Where a text has come to on a screen of some columns. */
struct place {
    int row, column;
};

static void advance(struct place *place, wchar_t character) {
    if (character == L'\n') {
        place->row++;
        place->column = 0;
        return;
    }
    int width = wcwidth(character);
    if (character == L'\t') width = 8 - place->column % 8;
    else if (width < 0) width = 2; /* shown as ^A */
    if (place->column + width > columns) {
        place->row++;
        place->column = 0;
    }
    place->column += width;
}

/* Counts the rows between the prompt's first row and the cursor's. */
static int rows_above_cursor(EditLine *el) {
    struct place place = {0, 0};
    cle_prompt_fn prompt = NULL;
    el_get(el, EL_PROMPT, &prompt);
    bool is_shown = true;
    mbstate_t state;
    memset(&state, 0, sizeof state);
    const char *text = prompt ? prompt(el) : NULL;
    for (const char *end = text ? text + strlen(text) : NULL; text && text < end;) {
        wchar_t character;
        size_t length = mbrtowc(&character, text, (size_t)(end - text), &state);
        if (length == 0 || length > (size_t)(end - text)) break;
        text += length;
        if (character == L'\1') is_shown = !is_shown;
        else if (is_shown) advance(&place, character);
    }
    const LineInfoW *line = el_wline(el);
    for (const wchar_t *next = line->buffer; next < line->cursor; next++) advance(&place, *next);
    return place.row + (place.column == columns);
}

/* Terminals break long rows anew when their size changes, so that the cursor is found from the new number of columns. */
void resize_screen(EditLine *el) {
    note_size();
    char *up = NULL, *clear = NULL;
    if (el_get(el, EL_GETTC, "up", &up) == 0 && el_get(el, EL_GETTC, "cd", &clear) == 0 && up && clear) {
        fputc('\r', stdout);
        for (int row = rows_above_cursor(el); row > 0; row--) fputs(up, stdout);
        fputs(clear, stdout);
    } else {
        fputc('\n', stdout);
    }
    el_resize(el);
    cle_refresh(el);
}

void leave_process(EditLine *el) {
    int signo = got_leave;
    got_leave = 0;
    mark_pastes(false);
    el_set(el, EL_PREP_TERM, 0);
    handle_signal(signo, SIG_DFL);
    raise(signo);
    handle_signal(signo, note_signal);
}
