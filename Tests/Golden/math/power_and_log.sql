-- power, sqrt, exp, ln and log work on numeric exactly and on double precision quickly; outside their domain they fail.
SELECT 2 ^ 10 AS caret, power(2, 0.5::numeric) AS numeric, 2 ^ 3 ^ 2 AS left_first, power(0, 0) AS zero_zero, 2::numeric ^ -2 AS negative, (-8) ^ 3 AS odd;
SELECT sqrt(16), sqrt(2.0), |/ 9 AS root, ||/ 27 AS cube_root, cbrt(-8), exp(0), exp(1.0), ln(1), ln(10.0), log(100), log(2, 8), log10(1000.0);
SELECT width_bucket(5.35, 0.024, 10.06, 5), width_bucket(11, 0, 10, 5), width_bucket(-1, 0, 10, 5), width_bucket(15, ARRAY[10, 20]);
SELECT sqrt(-1);
SELECT sqrt(-1.0);
SELECT ln(0);
SELECT ln(-1.0);
SELECT log(0, 5);
SELECT log(1, 5);
SELECT power(0, -1);
SELECT power(-2, 0.5);
SELECT exp(1000);
SELECT exp(-1000.0);
SELECT width_bucket(5, 0, 10, 0);
SELECT width_bucket(5, 10, 10, 3);
