-- A view that may show ungrouped columns only because the primary key is grouped by depends on that key.
CREATE TABLE t (a int PRIMARY KEY, b int);
CREATE TABLE u (a int PRIMARY KEY DEFERRABLE, b int);
CREATE VIEW v AS SELECT b FROM t GROUP BY a;
CREATE VIEW w AS SELECT a FROM t GROUP BY a;
SELECT b FROM u GROUP BY a;
ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE t DROP CONSTRAINT t_pkey CASCADE;
SELECT viewname FROM pg_views WHERE schemaname = 'public';
SELECT b FROM t GROUP BY a;
