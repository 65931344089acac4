-- All has_…_privilege functions take a role by name, by number or not at all, and an object by name or number; a number without
-- object gives NULL, a name without object an error, an unknown role number no privilege.
CREATE ROLE alice;
CREATE TABLE t (a int);
GRANT SELECT ON t TO alice;
SELECT has_table_privilege('alice', 't', 'SELECT'), has_table_privilege('alice'::regrole::oid, 't', 'SELECT'),
  has_table_privilege('alice', 't'::regclass::oid, 'SELECT'), has_table_privilege('alice'::regrole::oid, 't'::regclass::oid, 'SELECT'),
  has_table_privilege('t', 'SELECT'), has_table_privilege('t'::regclass::oid, 'SELECT');
SELECT has_table_privilege('alice', 1, 'SELECT') IS NULL AS no_table, has_table_privilege(1::oid, 't', 'SELECT') AS no_role;
SELECT has_table_privilege('nobody', 't', 'SELECT');
SELECT has_table_privilege('alice', 'nothing', 'SELECT');
SELECT has_table_privilege('alice', 't', 'USAGE');
SELECT has_table_privilege('alice', 't', 'insert , Select'), has_table_privilege('alice', 't', 'select with grant option');
SELECT has_table_privilege('alice', 't', 'select,'), 1;
SELECT has_table_privilege('alice', 't', ''), 1;
SELECT has_table_privilege('alice', 't', NULL) IS NULL, has_table_privilege(NULL, 't', 'SELECT') IS NULL;
SELECT has_table_privilege('public', 't', 'SELECT'), has_table_privilege(0::oid, 't', 'SELECT');
SELECT has_table_privilege('alice', 't', 'SELECT WITH  GRANT OPTION');
DROP TABLE t;
DROP ROLE alice;
