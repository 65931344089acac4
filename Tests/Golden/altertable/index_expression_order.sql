-- The expressions of an index are analyzed before CREATE on the schema is looked at, its columns behind it.
CREATE ROLE alice;
CREATE SCHEMA s;
GRANT USAGE ON SCHEMA s TO alice;
CREATE TABLE s.t (id int, a int);
ALTER TABLE s.t OWNER TO alice;
SET ROLE alice;
CREATE INDEX i ON s.t ((missing(id)));
CREATE INDEX i ON s.t (id) WHERE missing(a);
CREATE INDEX i ON s.t (nothing);
CREATE INDEX i ON s.t ((id + a));
