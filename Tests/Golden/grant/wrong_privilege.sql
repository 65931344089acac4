-- Every kind of object has its own privileges. A word that is no privilege at all is another error.
CREATE ROLE ann;
CREATE TABLE t (a integer);
CREATE SEQUENCE q;
CREATE SCHEMA s;
GRANT USAGE ON t TO ann;
GRANT CREATE ON t TO ann;
GRANT EXECUTE ON t TO ann;
GRANT INSERT ON SEQUENCE q TO ann;
GRANT DELETE ON SEQUENCE q TO ann;
GRANT SELECT ON SCHEMA s TO ann;
GRANT TRUNCATE ON SCHEMA s TO ann;
GRANT DELETE (a) ON t TO ann;
GRANT USAGE (a) ON t TO ann;
GRANT SELCT ON t TO ann;
GRANT READ ON t TO ann;
GRANT SELECT, FLY ON t TO ann;
REVOKE USAGE ON t FROM ann;
REVOKE SELCT ON t FROM ann;
\dp t
