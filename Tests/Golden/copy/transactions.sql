-- COPY is part of its transaction, and refused in one that only reads unless it writes to the client.
CREATE TABLE notes (id int);
BEGIN;
COPY notes FROM STDIN;
1
\.
SAVEPOINT s;
COPY notes FROM STDIN;
2
\.
ROLLBACK TO s;
COMMIT;
COPY notes TO STDOUT;
BEGIN READ ONLY;
COPY notes TO STDOUT;
COPY notes FROM STDIN;
3
\.
COPY notes TO STDOUT;
ROLLBACK;
BEGIN;
CREATE TABLE fresh (id int);
COPY fresh FROM STDIN (FREEZE);
1
\.
COPY notes FROM STDIN (FREEZE);
4
\.
ROLLBACK;
