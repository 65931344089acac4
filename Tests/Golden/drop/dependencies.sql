-- RESTRICT is the default: what others depend on stays. CASCADE takes them along and says what.
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE VIEW v AS SELECT a FROM t;
CREATE TABLE c (t_id integer REFERENCES t);
CREATE SEQUENCE q;
CREATE TABLE uses_q (n integer DEFAULT nextval('q'));
DROP TABLE t;
DROP TABLE t RESTRICT;
DROP SEQUENCE q;
ALTER TABLE t DROP COLUMN a;
ALTER TABLE t DROP COLUMN a CASCADE;
DROP TABLE t CASCADE;
DROP SEQUENCE q CASCADE;
\d c
\d uses_q
DROP TABLE c, uses_q;
\d
