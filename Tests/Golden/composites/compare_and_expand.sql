-- Composite values of one type compare by their fields like rows, but null fields count as equal and as greatest, so that they can be sorted.
CREATE TYPE point3 AS (x int, y int, z int);
SELECT (1, 2, 3)::point3 < (1, 2, 4)::point3 AS less, (1, NULL, 3)::point3 = (1, NULL, 3)::point3 AS null_equal, (1, NULL, 0)::point3 > (1, 9, 9)::point3 AS null_greater;
SELECT p FROM (VALUES ((1, 2, 3)::point3), ((1, NULL, 1)), (NULL), ((0, 9, 9))) AS v (p) ORDER BY p;
SELECT DISTINCT p FROM (VALUES ((1, NULL, 3)::point3), ((1, NULL, 3))) AS v (p);
SELECT count(DISTINCT p) FROM (VALUES ((1, 2, 3)::point3), ((1, 2, 3)), ((3, 2, 1))) AS v (p);
SELECT (p).x, (p).* FROM (VALUES ((1, 2, 3)::point3)) AS v (p);
SELECT p.x FROM (VALUES ((1, 2, 3)::point3)) AS v (p);
SELECT (1, 2)::point3;
SELECT ROW(1, 2, 'x')::point3;
SELECT (1, 2, 3)::point3 = (1, 2);
