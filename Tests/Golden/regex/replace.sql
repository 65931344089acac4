-- regexp_replace changes the first fit, or with the flag g all; \1 to \9 bring back what parentheses caught, \& the whole fit.
SELECT regexp_replace('foobarbaz', 'b..', 'X') AS first, regexp_replace('foobarbaz', 'b..', 'X', 'g') AS every_one, regexp_replace('foobarbaz', 'b(..)', 'X\1Y', 'g') AS caught;
SELECT regexp_replace('abc', 'B', '[\&]', 'i') AS whole, regexp_replace('abc', 'z', 'X') AS none, regexp_replace('a.b.c', '\.', '', 'g') AS dots, regexp_replace('abc', '', '-', 'g') AS empty_fits;
SELECT regexp_replace('A PostgreSQL function', 'a|e|i|o|u', 'X', 1, 0, 'i') AS all_from_start, regexp_replace('A PostgreSQL function', 'a|e|i|o|u', 'X', 1, 3, 'i') AS third, regexp_replace('aaa', 'a', 'b', 2) AS from_second;
SELECT regexp_replace('abc', '(a)(b)?', '\2-\1') AS swapped, regexp_replace('abd', '(a)(c)?', '<\2>') AS nothing_caught, regexp_replace('a', 'a', '\\') AS backslash, regexp_replace(NULL, 'a', 'b') AS unknown;
SELECT regexp_replace('abc', 'b', 'X', 'q') AS literal, regexp_replace('a+c', 'a+', 'X', 'q') AS literal_plus;
SELECT regexp_replace('abc', 'b', 'X', 'z');
SELECT regexp_replace('abc', '(', 'X');
SELECT regexp_replace('abc', 'b', 'X', 0);
SELECT regexp_replace('abc', 'b', 'X', 1, -1);
SELECT regexp_replace('abc', 'b');
