-- varchar(n) refuses what is longer, unless the excess is spaces; an explicit cast cuts silently. char(n) is
-- padded with spaces, which do not count in comparisons.
CREATE TABLE t (v varchar(3), c char(3));
INSERT INTO t VALUES ('abc', 'ab');
INSERT INTO t VALUES ('abcd', 'x');
INSERT INTO t VALUES ('x', 'abcd');
INSERT INTO t VALUES ('abc   ', 'abc   ');
SELECT v, c, length(v), length(c), octet_length(c), c || '|' AS joined FROM t;
SELECT 'abcdef'::varchar(3), 'abcdef'::char(3), 'ab'::char(4) || '|' AS pad, 'héllo'::varchar(2);
SELECT 'ab'::char(5) = 'ab'::char(3) AS equal, 'ab'::char(5) = 'ab'::text AS with_text, 'ab '::varchar = 'ab' AS varchar;
SELECT c FROM t WHERE c = 'ab';
SELECT pg_typeof(v), pg_typeof(c), pg_typeof(v || 'x') FROM t LIMIT 1;
CREATE TABLE bad (v varchar(0));
CREATE TABLE wide (v varchar, c char, b character varying(5), bp bpchar);
\d wide
ALTER TABLE t ALTER COLUMN v TYPE varchar(2);
UPDATE t SET v = v || 'x';
