-- has_sequence_privilege is for sequences only; has_table_privilege takes a sequence as if it was a table.
CREATE ROLE alice;
CREATE SEQUENCE s;
CREATE TABLE t (a int);
GRANT USAGE ON SEQUENCE s TO alice;
SELECT has_sequence_privilege('alice', 's', 'USAGE'), has_sequence_privilege('alice', 's', 'SELECT, UPDATE'),
  has_sequence_privilege('alice', 's'::regclass::oid, 'USAGE'), has_sequence_privilege('s', 'USAGE WITH GRANT OPTION');
SELECT has_sequence_privilege('alice', 't', 'USAGE');
SELECT has_sequence_privilege('alice', 't'::regclass::oid, 'USAGE');
SELECT has_sequence_privilege('alice', 1::oid, 'USAGE') IS NULL;
SELECT has_sequence_privilege('alice', 'nothing', 'USAGE');
SELECT has_sequence_privilege('alice', 's', 'INSERT');
SELECT has_table_privilege('alice', 's', 'SELECT'), has_table_privilege('s', 'INSERT');
DROP SEQUENCE s;
DROP TABLE t;
DROP ROLE alice;
