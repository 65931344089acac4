-- Column grants have grant options of their own.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE t (a integer, b integer);
GRANT SELECT (a) ON t TO ann WITH GRANT OPTION;
SET ROLE ann;
GRANT SELECT (a) ON t TO bob;
GRANT SELECT (b) ON t TO bob;
GRANT SELECT (a, b) ON t TO bob;
GRANT SELECT ON t TO bob;
RESET ROLE;
\dp t
REVOKE SELECT (a) ON t FROM ann;
REVOKE SELECT (a) ON t FROM ann CASCADE;
\dp t

-- The option on the table covers its columns.
GRANT SELECT ON t TO ann WITH GRANT OPTION;
SET ROLE ann;
GRANT SELECT (b) ON t TO bob;
RESET ROLE;
\dp t
