-- In CSV a quote inside of quotes is doubled, or follows the ESCAPE character; line breaks may stand inside.
CREATE TABLE t (a text, b text);
COPY t FROM STDIN (FORMAT csv);
"say ""hi""","two
lines"
a"b,c"d,e
 x , "y"
\.
SELECT a, replace(b, E'\n', '/') AS b FROM t;
TRUNCATE t;
COPY t FROM STDIN (FORMAT csv, QUOTE '''', ESCAPE '\', DELIMITER '|');
'it\'s'|'a\\b'
''|
\.
SELECT a, b, b IS NULL AS n FROM t;
COPY t TO STDOUT (FORMAT csv);
COPY t TO STDOUT (FORMAT csv, QUOTE '''', ESCAPE '\');
