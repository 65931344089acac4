-- ~ asks whether a regular expression fits anywhere in a text; ~* does so whatever the case, and ! negates both.
SELECT 'abc' ~ 'b' AS found, 'abc' ~ '^b' AS at_start, 'ABC' ~* 'b' AS any_case, 'abc' !~ 'z' AS not_found, 'abc' !~* 'B' AS not_any_case;
SELECT 'foo1' ~ '^[a-z]+\d$' AS classes, 'a b' ~ '\s' AS blank, 'word up' ~ '\mup\M' AS word, 'aa' ~ '(a)\1' AS back, 'abc' ~ 'a(?=b)' AS ahead, 'abc' ~ '(?<!a)b' AS behind;
SELECT 'a.c' ~ 'a\.c' AS dot, 'ä' ~ '^[[:alpha:]]$' AS letter, '' ~ '' AS empty, 'x' ~ NULL AS unknown, 'ABC' ~ '(?i)abc' AS inside, 'a+b' ~ '***=a+b' AS literal;
SELECT 'aaa' ~ '^a{2,3}$' AS counted, 'a|b' ~ '^a\|b$' AS bar, E'a\nb' ~ 'a.b' AS line_end, E'a\nb' ~ '^b' AS second_line, E'a\nb' ~ '(?n)^b' AS by_lines;
SELECT 'a' ~ '(';
SELECT 'a' ~ '[a';
SELECT 'a' ~ '*a';
SELECT 'a' ~ 'a{3,2}';
SELECT 'a' ~ '\1';
SELECT 'a' ~ 'a**';
SELECT 'a' ~ '[[:nosuch:]]';
SELECT 'a' ~ '[z-a]';
SELECT 5 ~ '5';
