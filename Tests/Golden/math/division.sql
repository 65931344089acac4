-- Integer division cuts towards zero and % has the sign of the left side; numeric division keeps a scale; nothing is divided by zero.
SELECT 7 / 2 AS a, -7 / 2 AS b, 7 % -2 AS c, -7 % 2 AS d, div(-7, 2) AS e, mod(-7, 2) AS f, 7 / 2.0 AS g, 1 / 3.0 AS h, 5.5 % 2 AS i;
SELECT 10::numeric / 3 AS numeric_scale, 1e10 / 3 AS large, 0.0001 / 3 AS small, 1::float8 / 3 AS float, 1::real / 3 AS real, 10 / 5.00 AS zeros;
SELECT gcd(12, 18), gcd(0, 0), lcm(4, 6), gcd(-12, 18), lcm(0, 5), gcd(1.5, 0.5), factorial(5), factorial(0);
SELECT 1 / 0;
SELECT 1.0 / 0;
SELECT 1::float8 / 0;
SELECT 5 % 0;
SELECT mod(5.5, 0);
SELECT div(1, 0);
SELECT 5::float8 % 2;
SELECT factorial(-1);
SELECT lcm(2147483647, 2147483646);
SELECT 'NaN'::float8 / 0;
