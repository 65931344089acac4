-- Some casts happen by themselves, some only in an assignment, some only on demand.
CREATE TABLE t (i integer, s text, d date, v varchar(5));
INSERT INTO t VALUES (1.7, 42, '2024-01-01', 123);
SELECT * FROM t;
INSERT INTO t (d) VALUES (20240101);
INSERT INTO t (i) VALUES ('5'::text);
INSERT INTO t (i) VALUES (true);
SELECT 1 = '1' AS literal, 1 = 1.0 AS num;
SELECT 1 = '1'::text;
SELECT CAST('12' AS integer) + 1 AS cast, '12'::integer + 1 AS colon, integer '12' + 1 AS prefix;
SELECT 'abc'::integer;
SELECT CAST(1 AS date);
SELECT NULL::integer IS NULL AS n, 'x'::nosuch;
SELECT 1::text || 2::text AS joined, 1.50::text, true::text, date '2024-01-01'::text, NULL::text;
SELECT '1'::char::integer, '2024-01-01 10:00'::timestamp::date, 65::"char", 3.99::integer;
