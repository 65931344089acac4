-- Whole numbers that do not fit are out of range, never wrapped round; literals take the smallest type that fits.
SELECT pg_typeof(2147483647), pg_typeof(2147483648), pg_typeof(9223372036854775808), pg_typeof(1.0), pg_typeof(1e5), pg_typeof(0xFF), pg_typeof(1_000);
SELECT 2147483647 + 1::bigint AS wider, 0x7fffffff AS hexadecimal, 0b101 AS binary, 0o17 AS octal, 1_000_000 AS grouped;
SELECT 2147483647 + 1;
SELECT -2147483648 - 1;
SELECT 100000 * 100000;
SELECT 9223372036854775807 + 1;
SELECT 32767::smallint + 1::smallint;
SELECT 32768::smallint;
SELECT 3000000000::int;
SELECT '99999999999'::int;
SELECT 1e400::float8;
SELECT 1e300::float8 * 1e300;
SELECT 1e40::real;
SELECT -(-32768)::smallint;
SELECT sum(n) FROM (VALUES (9223372036854775807), (1)) AS v (n);
SELECT 1_000_;
