-- The operators and functions of enums do not take a domain over an enum (anyenum is not looked for below domains), unless it is
-- cast; sorting, grouping and keys look at the type below.
CREATE TYPE e AS ENUM ('x', 'y');
CREATE DOMAIN d AS e;
CREATE TABLE t (a d UNIQUE, b e);
INSERT INTO t VALUES ('y', 'y'), ('x', 'y');
SELECT a = 'x' FROM t;
SELECT a = b FROM t;
SELECT b = a FROM t;
SELECT a IN ('x', 'y') FROM t;
SELECT CASE a WHEN 'x' THEN 1 END FROM t;
SELECT min(a) FROM t;
SELECT enum_first(NULL::d);
SELECT enum_first('x');
UPDATE t SET b = 'x' WHERE a = 'x';
DELETE FROM t WHERE a IS DISTINCT FROM 'x';
SELECT t1.a FROM t t1 JOIN t t2 USING (a);
CREATE POLICY p ON t USING (a = 'x');
CREATE VIEW v AS SELECT a FROM t WHERE a <> 'x';
CREATE TABLE u (a d REFERENCES t (a));
SELECT a::e = 'x', a::text = 'x', greatest(a, 'x') FROM t ORDER BY a;
SELECT a, count(*) FROM t GROUP BY a ORDER BY a DESC;
