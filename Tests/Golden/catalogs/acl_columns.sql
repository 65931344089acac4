-- The access lists themselves: NULL where nothing was ever granted.
CREATE ROLE ann;
CREATE SCHEMA s;
CREATE TABLE s.t (a integer, b integer);
CREATE TABLE s.untouched (a integer);
GRANT USAGE ON SCHEMA s TO ann;
GRANT SELECT ON s.t TO ann;
GRANT UPDATE (b) ON s.t TO ann;
SELECT relname, relacl, relacl IS NULL AS born FROM pg_class
WHERE relnamespace = 's'::regnamespace ORDER BY relname;
SELECT nspname, nspacl FROM pg_namespace WHERE nspname = 's';
SELECT attname, attacl FROM pg_attribute WHERE attrelid = 's.t'::regclass AND attnum > 0 ORDER BY attnum;
SELECT relname, relowner::regrole FROM pg_class WHERE relnamespace = 's'::regnamespace ORDER BY relname;
