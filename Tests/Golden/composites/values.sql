-- A composite type makes rows with named fields: from ROW, from text, in columns and arrays, taken apart with
-- (x).field.
CREATE TYPE c AS (a int, b text);
SELECT ROW(1, 'x')::c, '(2,"y z")'::c, (ROW(1, 'x')::c).a, ('(2,q)'::c).b;
SELECT ROW(1)::c;
SELECT ROW(1, 2, 3)::c;
SELECT ROW('x', 'y')::c;
SELECT ROW(true, 'y')::c;
SELECT '(1'::c;
SELECT '(1,2,3)'::c;
CREATE TABLE t (id int, r c, rs c[]);
INSERT INTO t VALUES (1, ROW(1, 'one'), ARRAY[ROW(1, 'q')::c]), (2, '(2,)', '{"(3,z)"}'), (3, NULL, NULL);
SELECT id, (r).a, (r).b, r, rs[1], (rs[1]).b FROM t ORDER BY id;
SELECT (r).* FROM t ORDER BY id;
SELECT (r).nope FROM t;
SELECT (id).a FROM t;
SELECT id FROM t WHERE r = ROW(1, 'one')::c ORDER BY id;
SELECT r IS NULL AS n, r IS NOT NULL AS nn FROM t ORDER BY id;
\d t
\d c
