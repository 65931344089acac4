-- REASSIGN OWNED needs the rights of both roles; it moves everything in this database, grants stay.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE ROLE cyd LOGIN;
CREATE SCHEMA s;
GRANT USAGE, CREATE ON SCHEMA s TO ann, cyd;
SET ROLE ann;
CREATE TABLE s.t (a serial PRIMARY KEY);
CREATE VIEW s.v AS SELECT a FROM s.t;
GRANT SELECT ON s.t TO bob;
SET SESSION AUTHORIZATION cyd;
REASSIGN OWNED BY ann TO cyd;
RESET SESSION AUTHORIZATION;
GRANT ann TO cyd;
SET SESSION AUTHORIZATION cyd;
REASSIGN OWNED BY ann TO bob;
REASSIGN OWNED BY ann TO cyd;
RESET SESSION AUTHORIZATION;
\dt s.*
\dv s.*
\ds s.*
\dp s.t
\dn+ s
REASSIGN OWNED BY postgres TO ann;
REASSIGN OWNED BY nobody TO ann;
REASSIGN OWNED BY cyd TO nobody;

-- Nothing is moved if one thing cannot be: who takes over a schema needs CREATE on the database.
CREATE SCHEMA anns AUTHORIZATION ann;
SET SESSION AUTHORIZATION cyd;
REASSIGN OWNED BY ann TO cyd;
RESET SESSION AUTHORIZATION;
REASSIGN OWNED BY ann TO cyd;
\dn
