-- A quoted literal takes the type that its surroundings need; alone it is text.
SELECT pg_typeof('x'), pg_typeof(NULL), pg_typeof('1' || '2');
SELECT '2024-01-10' - date '2024-01-01' AS days, '5' * 2 AS ten, 2 * '5' AS also;
SELECT date '2024-01-01' + '1 day' AS plus;
SELECT '5' * '2';
SELECT '1' + '2';
SELECT coalesce(NULL, '5', 7) AS five, nullif('a', 'b') AS a, greatest('10', 9) AS ten;
SELECT 'x' IN (1, 2);
SELECT 3 BETWEEN '1' AND '5' AS between;
SELECT length('abc'), length(123);
