-- has_column_privilege takes columns by name or number, dropped ones as none; has_any_column_privilege is met by the table or one column.
CREATE ROLE alice;
CREATE TABLE t (a int, b int, c int);
GRANT SELECT (a), UPDATE (a) ON t TO alice;
ALTER TABLE t DROP COLUMN c;
SELECT has_column_privilege('alice', 't', 'a', 'SELECT'), has_column_privilege('alice', 't', 'b', 'SELECT'),
  has_column_privilege('alice', 't', 1::int2, 'SELECT, UPDATE'), has_column_privilege('alice', 't'::regclass, 'a', 'UPDATE');
SELECT has_column_privilege('alice', 't', 3::int2, 'SELECT') IS NULL AS dropped, has_column_privilege('alice', 't', 99::int2, 'SELECT') IS NULL AS beyond,
  has_column_privilege('alice', 1::oid, 'a', 'SELECT') IS NULL AS no_table, has_column_privilege('alice', 1::oid, 1::int2, 'SELECT') IS NULL AS nothing;
SELECT has_column_privilege('alice', 't', 'c', 'SELECT');
SELECT has_column_privilege('alice', 't', '........pg.dropped.3........', 'SELECT');
SELECT has_column_privilege('alice', 't', 'nothing', 'SELECT');
SELECT has_column_privilege('alice', 't', 'a', 'DELETE');
SELECT has_any_column_privilege('alice', 't', 'SELECT'), has_any_column_privilege('alice', 't', 'INSERT'),
  has_any_column_privilege('alice', 't', 'INSERT, UPDATE'), has_any_column_privilege('alice', 1::oid, 'SELECT') IS NULL;
SELECT has_column_privilege('alice', 't', 'ctid', 'SELECT'), has_column_privilege('t', 'ctid', 'SELECT');
SET ROLE alice;
SELECT has_column_privilege('t', 'a', 'SELECT WITH GRANT OPTION'), has_column_privilege('t', 2::int2, 'SELECT');
RESET ROLE;
DROP TABLE t;
DROP ROLE alice;
