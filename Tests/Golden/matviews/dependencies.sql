-- A materialized view depends on what it reads, holds grants and an owner like a table, and takes the default
-- privileges of tables.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE t (a int, b int);
GRANT SELECT ON t TO ann;
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
DROP TABLE t;
ALTER TABLE t DROP COLUMN a;
ALTER TABLE t DROP COLUMN b;
ALTER TABLE t ALTER COLUMN a TYPE bigint;
ALTER MATERIALIZED VIEW m OWNER TO ann;
GRANT SELECT ON m TO bob;
DROP ROLE ann;
DROP ROLE bob;
REASSIGN OWNED BY ann TO postgres;
DROP OWNED BY bob;
ALTER DEFAULT PRIVILEGES GRANT SELECT, MAINTAIN ON TABLES TO bob;
CREATE MATERIALIZED VIEW m2 AS SELECT a FROM t;
SELECT relname, relacl FROM pg_class WHERE relkind = 'm' ORDER BY 1;
DROP TABLE t CASCADE;
