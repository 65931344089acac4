-- One missing name, and nothing of the statement is done.
CREATE ROLE a;
CREATE ROLE b;
CREATE TABLE t (x integer);
CREATE TABLE u (x integer);
GRANT SELECT ON t, u TO a, nobody, b;
GRANT SELECT ON t, nothing, u TO a, b;
GRANT a TO b, nobody;
GRANT a, nobody TO b;
CREATE ROLE c IN ROLE a, nobody;
CREATE ROLE d ROLE b, nobody;
DROP ROLE a, nobody;
REVOKE SELECT ON t FROM a, nobody;
DROP OWNED BY a, nobody;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO a, nobody;
\dp
\drg
\ddp
\du
GRANT SELECT ON t, u TO a, b;
\dp
