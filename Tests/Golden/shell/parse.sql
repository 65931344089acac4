-- \parse prepares a statement, \bind_named executes it with values, \close_prepared forgets it.
SELECT 1 AS x, $1::date AS y \parse st1
\bind_named st1 2020-01-01 \g
\bind_named st1 nodate \g
\bind_named st1 \g
\bind_named
\bind_named nosuch 1 \g
\parse
\close_prepared
SELECT 1 AS unnamed \parse ''
\bind_named '' \g
SELECT 2 \parse st1
\close_prepared st1
\close_prepared st1
\bind_named st1 2 \g
-- SQL's PREPARE and the shell's share the names.
PREPARE st2 AS SELECT $1::int AS n;
\bind_named st2 4 \g
SELECT $1::text AS t \parse st3
EXECUTE st3('five');
SELECT name, statement, parameter_types, result_types, from_sql, generic_plans, custom_plans
FROM pg_prepared_statements ORDER BY name;
DEALLOCATE st3;
\bind_named st3 6 \g
CREATE TABLE t (a int);
SELECT * FROM t WHERE a = $1 \parse st4
ALTER TABLE t ADD b int;
\bind_named st4 9 \g
