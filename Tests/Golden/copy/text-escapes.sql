-- The text format writes backslash sequences for what would break a line or a field, and reads more than it writes.
CREATE TABLE notes (id int, body text);
INSERT INTO notes VALUES (1, E'tab\there'), (2, E'line\nbreak'), (3, 'back\slash'), (4, ''), (5, NULL), (6, '\N');
COPY notes TO STDOUT;
COPY notes TO STDOUT (DELIMITER '|', NULL 'none');
COPY notes FROM STDIN;
7	\x41\102c\td
8	\\N
9	\N
10	a\
b
\.
SELECT id, replace(replace(body, E'\n', '<n>'), E'\t', '<t>') FROM notes WHERE id > 6 ORDER BY id;
