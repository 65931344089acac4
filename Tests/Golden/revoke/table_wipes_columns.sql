-- Revoking a privilege on the table takes it from every column too. The reverse does nothing: a column
-- cannot be cut out of a grant on the table.
CREATE ROLE ann;
CREATE TABLE t (a integer, b integer, c integer);
GRANT SELECT (a, b), UPDATE (c) ON t TO ann;
\dp t
REVOKE SELECT ON t FROM ann;
\dp t
REVOKE ALL ON t FROM ann;
\dp t
GRANT SELECT ON t TO ann;
REVOKE SELECT (c) ON t FROM ann;
\dp t
SET ROLE ann;
SELECT c FROM t;
RESET ROLE;
