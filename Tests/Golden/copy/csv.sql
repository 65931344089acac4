-- CSV quotes what needs it; an empty field is NULL, a quoted empty one is not.
CREATE TABLE notes (id int, body text);
COPY notes FROM STDIN (FORMAT csv, HEADER);
id,body
1,plain
2,"with, comma"
3,"with ""quotes"""
4,
5,""
6,"two
lines"
\.
COPY notes TO STDOUT (FORMAT csv);
COPY notes TO STDOUT (FORMAT csv, HEADER, FORCE_QUOTE (body), NULL 'none', DELIMITER ';');
COPY notes FROM STDIN (FORMAT csv);
7,"open
\.
SELECT count(*) FROM notes WHERE body IS NULL;
