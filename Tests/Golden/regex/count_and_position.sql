-- regexp_count, regexp_instr, regexp_substr and regexp_like tell how often, where, what and whether a pattern fits.
SELECT regexp_count('ABCABCAXYaxy', 'A.') AS n, regexp_count('ABCABCAXYaxy', 'A.', 1, 'i') AS any_case, regexp_count('ABCABC', 'A', 2) AS from_second, regexp_count('aaa', '') AS empties;
SELECT regexp_instr('abcabc', 'b') AS first, regexp_instr('abcabc', 'b', 1, 2) AS second, regexp_instr('abcabc', 'b', 1, 1, 1) AS after, regexp_instr('abc', 'z') AS none, regexp_instr('foobar', 'o(b)(a)', 1, 1, 0, '', 2) AS group_two;
SELECT regexp_substr('foobar', 'o.') AS fit, regexp_substr('foobar', 'o(.)', 1, 1, '', 1) AS caught, regexp_substr('abc', 'z') AS none, regexp_substr('a1b2', '\d', 1, 2) AS second;
SELECT regexp_like('Hello', 'l+'), regexp_like('Hello', 'L', 'i'), regexp_like('Hello', '^l'), regexp_like(NULL, 'a');
SELECT regexp_count('abc', 'a', 0);
SELECT regexp_instr('abc', 'a', 1, 0);
SELECT regexp_instr('abc', 'a', 1, 1, 2);
SELECT regexp_substr('abc', 'a', 1, 1, 'i', -1);
SELECT regexp_like('abc', 'a', 'g');
SELECT regexp_count('abc', 'a', 1, 'g');
