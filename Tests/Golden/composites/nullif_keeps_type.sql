-- NULLIF of a composite value is of that composite type, not a record without names.
CREATE TYPE pair AS (n int, s text);
SELECT NULLIF('(1,a)'::pair, '(2,b)'::pair) UNION SELECT '(3,c)'::pair ORDER BY 1;
SELECT (NULLIF('(1,a)'::pair, '(2,b)'::pair)).s, (NULLIF('(1,a)'::pair, '(1,a)'::pair)).n;
SELECT pg_typeof(NULLIF('(1,a)'::pair, '(2,b)'::pair)), pg_typeof(CASE WHEN true THEN NULLIF('(1,)'::pair, NULL) END);
SELECT GREATEST(NULLIF('(1,a)'::pair, '(2,b)'::pair), '(0,z)'::pair);
