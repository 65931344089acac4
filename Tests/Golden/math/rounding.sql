-- round of numeric goes away from zero at a half, round of double precision to the even number; trunc cuts, ceil and floor go up and down.
SELECT n, round(n) AS numeric_round, round(n::float8) AS float_round, n::int AS cast_numeric, n::float8::int AS cast_float, trunc(n) AS trunc, ceil(n) AS ceil, floor(n) AS floor
    FROM (VALUES (-2.5), (-1.5), (-0.5), (0.5), (1.5), (2.5), (2.4)) AS v (n) ORDER BY n;
SELECT round(1234.5678, 2), round(1234.5678, -2), trunc(1234.5678, 2), trunc(-1234.5678, -3), round(5, 2), round(0.005, 2), round(15, -1);
SELECT ceiling(-0.5), ceil(-0.5::float8), sign(-3.2), sign(0), abs(-7), abs(-7.50), trunc(-2.7::float8);
SELECT round(2.5::float8, 1);
SELECT round('x');
SELECT abs(-2147483648);
SELECT abs('-2147483648'::int);
SELECT (-2147483648)::int / -1;
SELECT round(NULL), round(1.5, NULL);
