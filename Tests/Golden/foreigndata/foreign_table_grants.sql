-- A foreign table has the privileges of a table, on the whole and by columns.
CREATE ROLE alice;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE f (a int, b text) SERVER s;
GRANT SELECT, INSERT ON f TO alice;
GRANT UPDATE (b) ON TABLE f TO alice;
GRANT USAGE ON f TO alice;
SELECT has_table_privilege('alice', 'f', 'SELECT'), has_column_privilege('alice', 'f', 'a', 'UPDATE'),
  has_column_privilege('alice', 'f', 'b', 'UPDATE');
SELECT relname, relkind, relacl FROM pg_class WHERE relname = 'f';
\dp f
ALTER FOREIGN TABLE f OWNER TO alice;
SET ROLE alice;
ALTER FOREIGN TABLE f RENAME TO ff;
RESET ROLE;
DROP ROLE alice;
DROP OWNED BY alice;
DROP ROLE alice;
DROP SERVER s;
DROP FOREIGN DATA WRAPPER w;
