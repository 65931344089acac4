-- SIMILAR TO knows % and _ of LIKE and | * + ? {n} ( ) [ ] of regular expressions, and always means the whole text.
SELECT 'abc' SIMILAR TO 'abc' AS a, 'abc' SIMILAR TO 'a' AS b, 'abc' SIMILAR TO '%(b|d)%' AS c, 'abc' SIMILAR TO '(b|c)%' AS d, 'aaa' SIMILAR TO 'a{2,3}' AS e, 'ab' SIMILAR TO 'a[a-c]' AS f;
SELECT 'a.c' SIMILAR TO 'a.c' AS dot, 'abc' SIMILAR TO 'a.c' AS dot_is_itself, 'a%' SIMILAR TO 'a\%' AS escaped, 'a%' SIMILAR TO 'a!%' ESCAPE '!' AS own, 'x' NOT SIMILAR TO 'y+' AS n;
SELECT substring('foobar' SIMILAR '%#"o_b#"%' ESCAPE '#') AS part, substring('foobar' SIMILAR '#"o_b#"%' ESCAPE '#') AS none, substring('foobar' FROM 'o.b') AS posix;
SELECT NULL SIMILAR TO 'a' AS n, 'a' SIMILAR TO NULL AS m, '' SIMILAR TO '' AS empty, '^a$' SIMILAR TO '^a$' AS anchors;
SELECT 'a' SIMILAR TO '(a';
SELECT 'a' SIMILAR TO '[a';
SELECT 'a' SIMILAR TO 'a' ESCAPE 'xy';
