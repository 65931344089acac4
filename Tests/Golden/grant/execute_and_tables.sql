-- EXECUTE is looked at when a call is folded, before any table, or else when the statement starts, after the tables, even if no row comes.
CREATE ROLE r;
CREATE TABLE t (a text);
CREATE TABLE free (a text);
GRANT SELECT ON free TO r;
REVOKE EXECUTE ON FUNCTION lower(text), now() FROM PUBLIC;
SET ROLE r;
-- Immutable with constants: folded.
SELECT lower('A') FROM t;
SELECT a FROM t WHERE lower('A') = 'a';
-- Over a column, or not immutable: the table comes first.
SELECT lower(a) FROM t;
SELECT now() FROM t;
SELECT lower(a) FROM free;
SELECT now() FROM free LIMIT 0;
SELECT a FROM free WHERE lower(a) = 'a';
SELECT a FROM free ORDER BY lower(a);
RESET ROLE;
GRANT EXECUTE ON FUNCTION lower(text) TO r;
SET ROLE r;
SELECT lower('A');
SELECT now() IS NULL;
SELECT upper('a');
