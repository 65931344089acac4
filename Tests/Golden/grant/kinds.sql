-- TABLE is what GRANT ... ON means without a word; a view and a sequence can be named like a table, a
-- table cannot be named as a sequence.
CREATE ROLE ann;
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t;
CREATE SEQUENCE q;
GRANT SELECT ON TABLE t TO ann;
GRANT SELECT ON TABLE v TO ann;
GRANT SELECT ON q TO ann;
GRANT USAGE ON q TO ann;
GRANT INSERT ON q TO ann;
GRANT UPDATE ON SEQUENCE t TO ann;
GRANT SELECT ON SEQUENCE v TO ann;
CREATE INDEX i ON t (a);
GRANT SELECT ON i TO ann;
\dp
