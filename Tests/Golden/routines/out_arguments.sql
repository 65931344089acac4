-- OUT and INOUT arguments make up the result; one of them gives a value, several give a row.
CREATE FUNCTION one(a int, OUT b int) LANGUAGE sql AS 'SELECT a + 1';
CREATE FUNCTION two(a int, OUT b int, INOUT c text) LANGUAGE sql AS $$ SELECT a * 2, c || '!' $$;
CREATE FUNCTION many(n int, OUT i int, OUT j int) RETURNS SETOF record LANGUAGE sql AS 'SELECT k, k * k FROM generate_series(1, n) AS k';
SELECT one(1), two(1, 'x');
SELECT * FROM two(1, 'x');
SELECT (two(2, 'y')).c, (many(2)).j;
SELECT * FROM many(3) AS m (x, y);
CREATE FUNCTION bad(OUT b int) RETURNS text LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION bad(OUT b int, OUT c int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION bad() LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION bad(OUT b int, OUT b int) LANGUAGE sql AS 'SELECT 1, 2';
CREATE FUNCTION bad(OUT b int DEFAULT 1) LANGUAGE sql AS 'SELECT 1';
CREATE OR REPLACE FUNCTION one(a int, OUT c int) LANGUAGE sql AS 'SELECT 1';
CREATE OR REPLACE FUNCTION one(a int) RETURNS text LANGUAGE sql AS 'SELECT 1::text';
DROP FUNCTION one(int, int);
DROP FUNCTION one(a int, OUT b int);
