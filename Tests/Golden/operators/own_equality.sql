-- An operator of one's own for exactly the operands' types is taken before PostgreSQL's for their base types, also in IN and
-- CASE; rows cannot be compared by it, and sorting and grouping stay with PostgreSQL's.
CREATE DOMAIN code AS int;
CREATE FUNCTION alike(code, code) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
SELECT 1::code = 2::code AS equal;
CREATE OPERATOR = (FUNCTION = alike, LEFTARG = code, RIGHTARG = code);
SELECT 1::code = 2::code AS own, 1::code = 2 AS builtin, 1::code <> 2::code AS different;
SELECT 1::code IN (2::code) AS listed, CASE 1::code WHEN 2::code THEN 'same' ELSE 'other' END;
SELECT (1::code, 1) = (2::code, 1);
SELECT x::code AS x, count(*) FROM generate_series(1, 2) x GROUP BY 1 ORDER BY 1;
CREATE TEMP TABLE t (a int);
CREATE OPERATOR pg_temp.## (FUNCTION = int4pl, LEFTARG = int, RIGHTARG = int);
SELECT 1 OPERATOR(pg_temp.##) 2;
SELECT 1 ## 2;
