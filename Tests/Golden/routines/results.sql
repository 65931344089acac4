-- A function returns a value, a row, rows or nothing; in FROM the columns come apart.
CREATE TABLE t (a integer, b text);
INSERT INTO t VALUES (1, 'x'), (2, 'y');
CREATE FUNCTION val() RETURNS integer LANGUAGE sql AS 'SELECT a FROM t WHERE a = 1';
CREATE FUNCTION missing() RETURNS integer LANGUAGE sql AS 'SELECT a FROM t WHERE a = 9';
CREATE FUNCTION nothing() RETURNS void LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION two(OUT x integer, OUT y text) LANGUAGE sql AS 'SELECT a, b FROM t ORDER BY a';
CREATE FUNCTION many() RETURNS TABLE (x integer, y text) LANGUAGE sql AS 'SELECT a, b FROM t ORDER BY a';
CREATE FUNCTION whole() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t ORDER BY a';
CREATE FUNCTION any_row() RETURNS record LANGUAGE sql AS 'SELECT 1, 2';
SELECT val(), missing(), nothing();
SELECT two();
SELECT * FROM two();
SELECT many();
SELECT y FROM many() WHERE x > 1;
SELECT * FROM whole();
SELECT * FROM any_row();
SELECT * FROM any_row() AS (p integer, q integer);
