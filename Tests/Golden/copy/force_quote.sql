-- FORCE_QUOTE puts quotes around all values of a column but nulls; only CSV output knows it.
CREATE TABLE t (id int, a text, b text);
INSERT INTO t VALUES (1, 'plain', NULL), (2, '', 'has "quotes"'), (3, 'a,b', E'two\nlines');
COPY t TO STDOUT (FORMAT csv);
COPY t TO STDOUT (FORMAT csv, FORCE_QUOTE (a, id));
COPY t TO STDOUT (FORMAT csv, FORCE_QUOTE *, HEADER);
COPY t (a, b) TO STDOUT (FORMAT csv, QUOTE '''', DELIMITER ';', NULL '-');
COPY t (b) TO STDOUT (FORMAT csv, ESCAPE '\', FORCE_QUOTE *);
COPY t (a) TO STDOUT (FORMAT csv, FORCE_QUOTE (b));
COPY t TO STDOUT (FORCE_QUOTE *);
COPY t FROM STDIN (FORMAT csv, FORCE_QUOTE *);
