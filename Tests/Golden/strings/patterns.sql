-- Regular expressions: ~ matches somewhere, ~* ignores case, functions take parts out.
SELECT 'streamflow' ~ 'flow$' AS ends, 'streamflow' ~ '^flow' AS starts, 'STREAM' ~* 'stream' AS nocase, 'abc' !~ 'b' AS without;
SELECT regexp_replace('a1b22c', '[0-9]+', '#'), regexp_replace('a1b22c', '[0-9]+', '#', 'g'), regexp_replace('John Smith', '(\w+) (\w+)', '\2 \1');
SELECT substring('order 4711 shipped' FROM '[0-9]+') AS nr, substring('key=value' FROM '=(.*)') AS v, regexp_substr('ab12', '\d+') AS s, regexp_count('banana', 'an') AS c;
SELECT 'a.c' ~ 'a\.c' AS dot, 'abc' ~ 'a\.c' AS nodot, 'x' ~ '[[:alpha:]]' AS class, 'tab	x' ~ '\s' AS space;
SELECT 'a' ~ '(';
SELECT 'colour' SIMILAR TO 'col(o|ou)r' AS similar, 'test@example.com' ~ '^[^@]+@[^@]+\.[a-z]+$' AS mail;
