-- \o sends results to a file or a command, until \o alone; \qecho goes there too, \echo does not.
\o |sed s/1/one/
SELECT 1 AS a;
\qecho to the pipe
\o
\o /tmp/rolesql_output.txt
SELECT 2 AS b;
\qecho to the file
\echo to the screen
\dn
SELECT bad;
\o
\! cat /tmp/rolesql_output.txt
\o /nonexistent/x
SELECT 3 AS c;
\out |sed s/4/5/
SELECT 4 AS d;
\o
\g |cat
\warn a warning
\warn -n 'no newline'
\echo
