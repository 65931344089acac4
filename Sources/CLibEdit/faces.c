/* Faces of el_set, el_get and history that take no variable number of arguments. */
#define _GNU_SOURCE
#include "CLibEdit.h"

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
