-- In LIKE % stands for any text and _ for one character; a backslash, or what ESCAPE names, takes their meaning away.
SELECT 'abc' LIKE 'a%' AS a, 'abc' LIKE '_b_' AS b, 'abc' LIKE 'b' AS c, 'ABC' LIKE 'abc' AS d, 'ABC' ILIKE 'a_c' AS e, '' LIKE '%' AS f;
SELECT '50%' LIKE '50\%' AS escaped, '505' LIKE '50\%' AS not_escaped, 'a_b' LIKE 'a#_b' ESCAPE '#' AS own, 'a\b' LIKE 'a\b' ESCAPE '' AS none, 'a\b' LIKE 'a\\b' AS twice;
SELECT 'x' LIKE NULL AS n, NULL LIKE '%' AS m, 'x' NOT LIKE 'y' AS o, 'a
b' LIKE 'a_b' AS line_end, 'ä' LIKE '_' AS one_character;
SELECT 'abc' ~~ 'a%' AS op, 'abc' !~~ 'a%' AS not_op, 'ABC' ~~* 'a%' AS ilike_op, 'ABC' !~~* 'a%' AS not_ilike_op;
SELECT 'abc' LIKE 'abc\';
SELECT 'abc' LIKE 'a%' ESCAPE 'xx';
SELECT 'abc' LIKE 'abcx' ESCAPE 'x';
SELECT 5 LIKE '5';
SELECT 'a' LIKE 5;
SELECT 'x' LIKE ('x' ESCAPE 'y');
