-- A foreign table that does not exist is an undefined object, not an undefined table, as for DROP INDEX.
\set VERBOSITY sqlstate
DROP FOREIGN TABLE nothing;
DROP INDEX nothing;
DROP TABLE nothing;
DROP MATERIALIZED VIEW nothing;
DROP SEQUENCE nothing;
\set VERBOSITY default
DROP FOREIGN TABLE nothing;
DROP FOREIGN TABLE IF EXISTS nothing;
