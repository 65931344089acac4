/* What Swift needs of libedit, getopt and signals and cannot call itself: variadic functions, global variables,
 * handlers. Nothing here knows SQL. */
#ifndef CLIBEDIT_H
#define CLIBEDIT_H

#include <histedit.h>
#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

/* Non-variadic faces of el_set, el_get and history. */
typedef char *(*cle_prompt_fn)(EditLine *);
typedef unsigned char (*cle_edit_fn)(EditLine *, int);

/* Makes an editor on standard input, output and error, with our reader, keys and no signal handling of libedit's. */
EditLine *cle_init(const char *program);
/* Lets the user edit a line, as el_gets does; signals that stop or end the process leave the terminal in order. If wanted, the terminal is asked to mark
 * pasted text, which then comes in as it is. */
const char *cle_gets(EditLine *el, int *count, bool wants_marks);
void cle_set_prompt(EditLine *el, cle_prompt_fn fn, char escape);
void cle_set_history(EditLine *el, History *history);
void cle_set_clientdata(EditLine *el, void *data);
void *cle_get_clientdata(EditLine *el);
void cle_add_fn(EditLine *el, const char *name, const char *help, cle_edit_fn fn);
void cle_bind(EditLine *el, const char *key, const char *command);
void cle_refresh(EditLine *el);
/* Reads one key while a line is edited; -1 at the end of the input and for Ctrl-C. */
int cle_read_key(EditLine *el);
/* Deletes the character behind the cursor. */
void cle_delete_next(EditLine *el);
/* Reads the user's .editrc and binds again what a change to vi mode wipes; tells whether that is the mode now. */
bool cle_finish_setup(EditLine *el);

void cle_history_limit(History *history, int count);
void cle_history_enter(History *history, const char *line);

/* Signals: handlers set flags and write to pipes, nothing else. */
void cle_signals_install(void);
/* Tests and clears the flag of SIGINT. */
bool cle_take_interrupt(void);
/* Tests the flag of SIGINT. */
bool cle_peek_interrupt(void);
/* Waits until a descriptor has input or is at its end; false when SIGINT comes first, which is not taken. */
bool cle_wait_input(int descriptor);
/* Tells whether a descriptor has input now. */
bool cle_has_input(int descriptor);
/* Waits for SIGINT (1), a call of cle_wake or so many milliseconds, forever if they are below 0 (0); -1 if that is not possible.
   For the thread that cancels statements. */
int cle_wait_interrupt(int milliseconds);
/* Wakes that thread. */
void cle_wake(void);

/* The number of columns of the terminal on standard output. */
int cle_columns(void);
/* The number of its rows; 0 if it has none. */
int cle_rows(void);

/* getopt_long with the options of the program; -1 at their end. Long options without a letter have the numbers below. */
enum { CLE_OPTION_CSV = 256, CLE_OPTION_SAMPLE };
int cle_option_next(int argc, char *const *argv);
const char *cle_option_argument(void);
int cle_option_index(void);

/* Makes libc count characters in UTF-8, whatever the user's locale; the editor needs it. */
void cle_use_utf8(void);

/* Runs a function on a thread with a stack of so many bytes and does not wait for it; false if that fails. */
bool cle_run_on_large_stack(size_t bytes, void (*function)(void));

#endif
