/* What the files of the shim share. */
#ifndef CLIBEDIT_INTERNAL_H
#define CLIBEDIT_INTERNAL_H

#include "CLibEdit.h"

#include <signal.h>

/* The signals that have come and that nobody has acted on yet. */
extern volatile sig_atomic_t got_int, got_cont;
/* The signal that ends or stops the process, once it has come while a line is edited. */
extern volatile sig_atomic_t got_leave;

/* Handles a signal: sets its flag and wakes who waits. */
void note_signal(int signo);
/* Puts a handler in place; calls of the system that were interrupted go on. */
void handle_signal(int signo, void (*function)(int));
/* Waits until a descriptor can be read or a signal comes; tells whether it can be read. */
bool wait_for_event(int descriptor);

/* Whether the terminal is to mark pasted text while a line is edited. */
extern bool wants_paste_marks;
/* Asks the terminal to put ESC[200~ and ESC[201~ around pasted text, or not to. */
void mark_pastes(bool on);
/* Remembers the terminal's size. */
void note_size(void);
/* Tells whether the terminal has another size now; its signal may come later than a key that was pressed after it. */
bool is_resized(void);
/* Draws prompt and text anew on a screen of another size. */
void resize_screen(EditLine *el);
/* Stops or ends the process by the signal that asked for it, with the terminal as the user's shell likes it. */
void leave_process(EditLine *el);

#endif
