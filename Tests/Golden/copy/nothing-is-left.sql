-- A COPY that fails leaves no row, but the numbers that it took from a sequence are gone.
CREATE TABLE notes (id serial, n int);
COPY notes (n) FROM STDIN;
1
2
three
\.
SELECT count(*) FROM notes;
INSERT INTO notes (n) VALUES (4) RETURNING id;
BEGIN;
COPY notes (n) FROM STDIN;
5
\.
ROLLBACK;
SELECT n FROM notes;
