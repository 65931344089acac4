-- real and double precision print the shortest digits that read back the same.
SELECT 1::float8, 0.1::float8, 1e20::float8, 1e15::float8, 1e16::float8, 1e-5::float8, 123456789.123::float8;
SELECT 0.1::float8 + 0.2::float8 AS sum, 0.1::real, 1.0::real / 3, 1.0::float8 / 3;
SELECT 'NaN'::float8, 'Infinity'::float8, '-inf'::float8, -0.0::float8;
SELECT 'NaN'::float8 = 'NaN'::float8 AS equal, 'NaN'::float8 > 'Infinity'::float8 AS largest;
SELECT 1::float8 / 0;
SELECT 1e308::float8 * 10;
SELECT 1e-308::float8 / 1e10;
SELECT '1e400'::float8;
SELECT 1e40::real;
SELECT 'x'::float8;
SELECT 1e10::float8::integer;
SELECT 16777217::real, 16777217::float8;
SELECT pg_typeof(1e3), pg_typeof(1::real + 1::real), pg_typeof(1::real + 1::float8), pg_typeof(1.5 + 1::float8);
SELECT round(2.5::float8), round(3.5::float8), trunc(-2.7::float8), ceil(1.2::float8), floor(-1.2::float8);
