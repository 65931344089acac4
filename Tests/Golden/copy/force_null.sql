-- FORCE_NULL reads a quoted null string as null, FORCE_NOT_NULL reads an unquoted one as text.
CREATE TABLE t (a text, b text, c text);
COPY t FROM STDIN (FORMAT csv, NULL 'x', FORCE_NULL (b), FORCE_NOT_NULL (c));
x,x,x
"x","x","x"
,,
"","",""
\.
SELECT a IS NULL AS a_null, b IS NULL AS b_null, c IS NULL AS c_null, * FROM t;
COPY t FROM STDIN (FORMAT csv, FORCE_NULL *);
"","",
\.
SELECT count(*) FROM t WHERE a IS NULL AND b IS NULL;
COPY t FROM STDIN (FORCE_NULL *);
COPY t TO STDOUT (FORMAT csv, FORCE_NULL *);
COPY t (a) FROM STDIN (FORMAT csv, FORCE_NOT_NULL (b));
COPY t TO STDOUT (FORMAT csv, FORCE_NOT_NULL (a));
