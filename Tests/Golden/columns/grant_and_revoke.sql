-- Column privileges are kept column by column, each with its own list; table and column grants add up.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE t (a integer, b integer, c integer);
GRANT SELECT (a, b), UPDATE (b, c) ON t TO ann;
GRANT ALL (a) ON t TO bob;
GRANT INSERT ON t TO ann;
\dp t
REVOKE SELECT (a) ON t FROM ann;
REVOKE ALL (a, b, c) ON t FROM bob;
\dp t
GRANT SELECT (nosuch) ON t TO ann;
GRANT SELECT (a, a) ON t TO ann;
GRANT SELECT (a), INSERT ON t TO bob;
\dp t
