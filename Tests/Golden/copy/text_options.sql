-- Text format takes one delimiter, a null string and a header; the characters must be different from each other.
CREATE TABLE t (a text, b text);
INSERT INTO t VALUES ('a|b', NULL), (E'tab\there', 'back\slash'), ('', E'line\nfeed');
COPY t TO STDOUT;
COPY t TO STDOUT (DELIMITER '|', NULL '(none)', HEADER);
COPY t TO STDOUT (DELIMITER 'ab');
COPY t TO STDOUT (DELIMITER 'a');
COPY t TO STDOUT (DELIMITER E'\n');
COPY t TO STDOUT (NULL E'\r');
COPY t TO STDOUT (DELIMITER ';', NULL 'a;b');
COPY t TO STDOUT (QUOTE '"');
COPY t TO STDOUT (ESCAPE '"');
COPY t TO STDOUT (FORMAT csv, QUOTE ',');
COPY t TO STDOUT (FORMAT csv, QUOTE 'ab');
COPY t TO STDOUT (FORMAT csv, ESCAPE '""');
COPY t TO STDOUT (FORMAT csv, FORMAT text);
COPY t TO STDOUT (FORMAT nope);
COPY t TO STDOUT (nope 1);
