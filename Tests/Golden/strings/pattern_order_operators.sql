-- The operators ~<~, ~<=~, ~>=~ and ~>~ compare texts by their bytes; those of character ignore blanks at the end.
SELECT 'a'::text ~<~ 'b', 'b'::text ~<=~ 'b', 'Z'::text ~>=~ 'a', 'b'::text ~>~ 'a';
SELECT 'a '::char(3) ~<=~ 'a'::char(1) AS same, 'a'::char(3) ~<~ 'b' AS less, 'a'::char(2) ~>~ 'a'::char(1) AS greater;
SELECT text_pattern_lt('a', 'b'), bpchar_pattern_ge('a', 'b');
SELECT to_char(3, 'C9'), to_char(12, 'ABC99'), right('abc', -2147483648), left('abc', -2);
SELECT length('\x6162'::bytea, 'UTF8');
SELECT length('\x6162'::bytea, 'nothing');
