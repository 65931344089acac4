-- regexp_match gives what the parentheses of the first fit caught, regexp_matches with g a row for each fit.
SELECT regexp_match('foobarbequebaz', 'bar.*que') AS whole, regexp_match('foobarbequebaz', '(bar)(beque)') AS parts, regexp_match('abc', 'z') AS none, regexp_match('ab', '(a)|(z)') AS one_side;
SELECT regexp_matches('a1b2c3', '([a-z])(\d)', 'g') AS pairs;
SELECT regexp_matches('a1b2', '\d') AS first;
SELECT n, (SELECT regexp_matches(t, 'x(.)')) AS m FROM (VALUES (1, 'xa'), (2, 'ya')) AS v (n, t) ORDER BY n;
SELECT n, regexp_matches(t, 'x(.)') AS m FROM (VALUES (1, 'xa'), (2, 'ya')) AS v (n, t) ORDER BY n;
SELECT (regexp_match('key=value', '(\w+)=(\w+)'))[2] AS value, regexp_match('ABC', 'b', 'i') AS flag;
SELECT regexp_match('abc', 'b', 'g');
SELECT regexp_match('abc', '[');
SELECT regexp_matches('abc', 'b', 'y');
SELECT regexp_match('abc');
