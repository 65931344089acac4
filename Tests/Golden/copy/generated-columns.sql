-- Generated columns are neither copied nor named; identity columns may be given values.
CREATE TABLE notes (id int GENERATED ALWAYS AS IDENTITY, n int, twice int GENERATED ALWAYS AS (n * 2) STORED);
COPY notes FROM STDIN;
5	10
\.
COPY notes (n) FROM STDIN;
11
\.
COPY notes (id, n, twice) FROM STDIN;
6	12	24
\.
COPY notes TO STDOUT;
COPY notes (twice) TO STDOUT;
COPY (SELECT twice FROM notes ORDER BY 1) TO STDOUT;
COPY notes FROM STDIN WHERE twice > 1;
7	13
\.
