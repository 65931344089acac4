/* What a test needs of pseudo-terminals and Swift cannot call itself. Only tests depend on it. */
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stdbool.h>
#include <sys/types.h>

/* Starts a program in a session of its own on a new pseudo-terminal, in a folder. Returns the descriptor of the
 * terminal's other end, which does not block and is not inherited; -1 with errno set if that fails. */
int cpt_start(
    const char *program, char *const arguments[], char *const environment[], const char *folder, int columns, int rows,
    pid_t *child);
/* Changes the size of the terminal, as dragging a window's corner does. */
bool cpt_resize(int descriptor, int columns, int rows);
/* Tells whether the program has switched off the line editing of the kernel. */
bool cpt_is_raw(int descriptor);
/* The number of cells that a character takes: 0, 1 or 2. */
int cpt_width(unsigned int scalar);

#endif
