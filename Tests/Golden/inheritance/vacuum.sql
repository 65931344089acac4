-- VACUUM and ANALYZE of a parent go on to the children, and pass over those that the role may not maintain.
CREATE ROLE gus;
CREATE TABLE a (x int);
CREATE TABLE b () INHERITS (a);
GRANT MAINTAIN ON a TO gus;
SET ROLE gus;
VACUUM a;
ANALYZE a;
ANALYZE ONLY a;
VACUUM b;
RESET ROLE;
GRANT MAINTAIN ON b TO gus;
SET ROLE gus;
VACUUM (ANALYZE) a;
