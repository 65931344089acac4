-- ALL means what the kind of object has: eight privileges of a table, three of a sequence, two of a schema.
CREATE ROLE ann;
CREATE SCHEMA s;
CREATE TABLE s.t (a integer);
CREATE VIEW s.v AS SELECT 1 AS one;
CREATE SEQUENCE s.q;
GRANT ALL ON SCHEMA s TO ann;
GRANT ALL PRIVILEGES ON s.t TO ann;
GRANT ALL ON s.v TO ann;
GRANT ALL ON SEQUENCE s.q TO ann;
\dn+ s
\dp s.*

-- It does not make an owner.
SET ROLE ann;
DROP TABLE s.t;
ALTER TABLE s.t ADD COLUMN b text;
CREATE INDEX ON s.t (a);
COMMENT ON TABLE s.t IS 'mine?';
DROP SCHEMA s CASCADE;
RESET ROLE;
