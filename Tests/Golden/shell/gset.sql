-- \gset makes variables of the one row of a result; NULL unsets one.
SELECT 1 AS a, 'x y' AS b, NULL AS c \gset
\echo :a :b :c
SELECT 5 AS a \gset pre_
\echo :pre_a :a
SELECT 1 AS a WHERE false \gset
SELECT 1 AS a UNION ALL SELECT 2 \gset
\echo :a
SELECT 'x' AS "Odd Name", 1 AS b \gset
\echo :b
SELECT 'off' AS "AUTOCOMMIT", 'fine' AS d \gset
\echo :AUTOCOMMIT :d
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, a int);
INSERT INTO t (a) VALUES (7) RETURNING id, a \gset new_
\echo :new_id :new_a
SELECT 1 AS e \; SELECT 2 AS e \gset
\echo :e
SELECT 1/0 AS f \gset
\echo :f
\gset
\echo :e
