-- \gexec executes each cell of a result, row by row, and leaves NULL out.
SELECT 'SELECT 1 AS first', NULL, 'SELECT 2 AS second' UNION ALL SELECT 'SELECT 3 AS third', 'bad', 'SELECT 4 AS fourth' \gexec
SELECT format('CREATE ROLE r%s', i) FROM generate_series(1, 3) i ORDER BY i \gexec
SELECT format('GRANT r1 TO %I', rolname) FROM pg_roles WHERE rolname LIKE 'r_' AND rolname <> 'r1' ORDER BY 1 \gexec
\drg
SELECT 'SELECT 1 WHERE false' \gexec
SELECT 1 WHERE false \gexec
CREATE TABLE t () \gexec
SELECT 'SELECT 1 AS a; SELECT 2 AS b' \gexec
SELECT E'\\echo x' \gexec
\set ON_ERROR_STOP on
SELECT 'bad' UNION ALL SELECT 'SELECT 5 AS fifth' \gexec
SELECT 'not reached';
