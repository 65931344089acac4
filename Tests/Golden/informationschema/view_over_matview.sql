-- A view over a materialized view cannot be changed.
CREATE TABLE t (id int, a int);
CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t;
CREATE VIEW v AS SELECT id, a FROM m;
CREATE VIEW w AS SELECT id, a FROM t;
SELECT table_name, column_name, is_updatable FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2;
SELECT table_name, is_updatable, is_insertable_into FROM information_schema.views WHERE table_schema = 'public' ORDER BY 1;
