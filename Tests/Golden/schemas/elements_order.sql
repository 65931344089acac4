-- CREATE SCHEMA runs its elements in an order of its own: sequences, tables, views, indexes, grants; names without
-- schema mean the new one.
CREATE ROLE ann;
CREATE SCHEMA s
    GRANT SELECT ON v TO ann
    CREATE INDEX ti ON t (a)
    CREATE VIEW v AS SELECT a FROM t
    CREATE TABLE t (a int DEFAULT nextval('q') PRIMARY KEY, b int REFERENCES t)
    CREATE SEQUENCE q;
\d s.t
\dp s.*
SHOW search_path;
CREATE SCHEMA s2 CREATE TABLE s.x (a int);
CREATE SCHEMA s2 CREATE SEQUENCE s2.x CREATE VIEW s2.y AS SELECT 1 AS one;
CREATE SCHEMA s3 CREATE VIEW v AS SELECT * FROM nope;
CREATE SCHEMA IF NOT EXISTS s3 CREATE TABLE t (a int);
CREATE SCHEMA s3 CREATE TABLE t (a int) CREATE TABLE t (b int);
CREATE SCHEMA s3 CREATE DOMAIN d AS int;
SELECT nspname FROM pg_namespace WHERE nspname ~ '^s[0-9]?$' ORDER BY 1;
