-- Which operator binds tighter: unary minus, then ^, * / %, + -, others, comparison, NOT, AND, OR.
SELECT 2 + 3 * 4, (2 + 3) * 4, 2 * 3 ^ 2, -2 ^ 2, 2 ^ 3 ^ 2, 10 - 4 - 3, 100 / 10 / 2, 7 % 4 * 2;
SELECT NOT true OR true AS a, true OR true AND false AS b, NOT 1 = 2 AS c, 1 = 1 AND NOT 2 > 3 AS d;
SELECT 'a' || 1 + 1;
SELECT 'a' || (1 + 1) AS ok, 1 + 1 || 'a' AS also;
SELECT 1 < 2 = true AS chained;
SELECT 1 < 2 < 3;
SELECT 5 BETWEEN 1 AND 3 OR true AS between, - -5 AS minus, 3 - -2 AS sub, +4 AS plus;
SELECT 1 IS NULL = false AS isnull, 2 IN (1, 2) = true AS in_list;
