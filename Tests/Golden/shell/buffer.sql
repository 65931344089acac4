-- \p shows the statement so far or the last one, \r drops it, \w writes it to a file.
SELECT 0 AS zero;
\p
SELECT 1
\p
+ 1 AS two
\p
;
\p
SELECT 5
\r
\p
SELECT 6 AS six
\w /tmp/rolesql_buffer.sql
;
\! cat /tmp/rolesql_buffer.sql
\w |cat
\w
\w /nonexistent/x
\set QUIET off
\r
\r
\p
