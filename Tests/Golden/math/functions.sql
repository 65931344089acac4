-- The functions of an ordinary exercise, by type.
SELECT abs(-5), abs(-5.5), sign(-3), mod(7, 3), power(2, 10), sqrt(16), exp(0), ln(1), log(100);
SELECT round(2.567, 2), round(2.5), round(-0.5), trunc(2.567, 1), ceil(2.1), ceiling(-2.1), floor(2.9), div(7, 2);
SELECT 2 ^ 10 AS p, |/ 25 AS root, @ -5 AS abs, 7.5 / 2 AS half;
SELECT gcd(12, 18), lcm(4, 6), pi();
SELECT degrees(pi()), radians(180), sin(0), cos(0), atan2(1, 1);
SELECT sqrt(-1);
SELECT ln(0);
SELECT power(0, -1);
SELECT mod(5, 0);
SELECT greatest(1, 2.5, -3), least(1, 2.5, -3), pg_typeof(greatest(1, 2.5));
SELECT random() BETWEEN 0 AND 1 AS in_range;
