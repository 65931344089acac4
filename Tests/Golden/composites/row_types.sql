-- Every table has a type of its name, for the rows of the table.
CREATE TABLE t (a int, b text);
CREATE TABLE u (q t, qs t[]);
INSERT INTO t VALUES (1, 'x'), (2, NULL);
INSERT INTO u SELECT t, ARRAY[t] FROM t;
INSERT INTO u VALUES (ROW(3, 'z'), '{}');
INSERT INTO u VALUES (ROW(3), '{}');
SELECT q, qs, (q).b FROM u ORDER BY (q).a;
SELECT t, pg_typeof(t) FROM t ORDER BY a;
SELECT '(5,w)'::t, (ROW(6, 'v')::t).b;
SELECT q = t AS same FROM u, t WHERE (q).a = t.a ORDER BY t.a;
ALTER TABLE t ALTER COLUMN a TYPE bigint;
DROP TYPE t;
CREATE VIEW v AS SELECT a FROM t;
SELECT ROW(1)::v;
\d u
