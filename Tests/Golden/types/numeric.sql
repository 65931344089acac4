-- numeric is exact; precision and scale are enforced by rounding, or by an error.
SELECT 0.1 + 0.2 AS exact, 1.10 AS scale, 1.1 * 1.10 AS product, 1 / 3.0 AS third, 2 / 3.0 AS two_thirds;
SELECT 12.345::numeric(5,2), 12.344::numeric(5,2), -12.345::numeric(5,2), 12.5::numeric(3), 12345::numeric(5,-2);
SELECT 1000::numeric(5,2);
SELECT 999.995::numeric(5,2);
SELECT 123456789012345678901234567890 * 10 AS big, 1e30, 1.5e-10;
SELECT 10.0 / 4, 10 / 4.000, 7 % 2.5, -7.5 % 2;
SELECT 1.0 / 0;
SELECT 'NaN'::numeric, 'Infinity'::numeric, '-Infinity'::numeric;
SELECT 1.50 = 1.5 AS equal, 1.50::text, 100::numeric, 00012.0;
SELECT round(2.5), round(-2.5), round(2.345, 2), trunc(2.789, 1), ceil(2.1), floor(-2.1), round(1234.5, -2);
SELECT '12.34abc'::numeric;
SELECT 1::numeric(2000);
SELECT 1::numeric(5,2,1);
CREATE TABLE n (a numeric, b numeric(10), c numeric(4,2));
INSERT INTO n VALUES (1.23456789, 1.5, 1.005), (10, 2.5, 99.994);
INSERT INTO n (c) VALUES (99.995);
SELECT * FROM n;
SELECT sum(a), avg(c) FROM n;
