-- The function of a cast takes the source type, may take the modifier and whether the cast is explicit, and returns the target type.
CREATE TYPE pair AS (a int, b text);
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE DOMAIN small AS int;
CREATE FUNCTION f0() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f1(pair) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f2(pair, text) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f3(pair, int, int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f4(pair) RETURNS SETOF int LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE f5(pair) LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f6(pair, int, bool) RETURNS text LANGUAGE sql AS $$SELECT $2::text || $3$$;
CREATE CAST (pair AS int) WITH FUNCTION f0();
CREATE CAST (pair AS int) WITH FUNCTION f2(pair, text);
CREATE CAST (pair AS int) WITH FUNCTION f3(pair, int, int);
CREATE CAST (pair AS int) WITH FUNCTION f4(pair);
CREATE CAST (pair AS int) WITH FUNCTION f5(pair);
CREATE CAST (int AS pair) WITH FUNCTION f1(pair);
CREATE CAST (pair AS text) WITH FUNCTION f1(pair);
CREATE CAST (pair AS bigint) WITH FUNCTION f1(pair);
CREATE CAST (pair AS int) WITH FUNCTION missing(pair);
CREATE CAST (missing AS int) WITH FUNCTION f1(pair);
CREATE CAST (pair AS record) WITH INOUT;
CREATE CAST (pair AS int) WITHOUT FUNCTION;
CREATE CAST (pair AS pair) WITHOUT FUNCTION;
CREATE CAST (mood AS int) WITHOUT FUNCTION;
CREATE CAST (int AS small) WITHOUT FUNCTION;
CREATE CAST (int8 AS float8) WITHOUT FUNCTION;
CREATE CAST (small AS text) WITH INOUT;
CREATE CAST (mood AS text) WITH INOUT AS IMPLICIT;
SELECT upper('sad'::mood);
CREATE CAST (pair AS varchar) WITH FUNCTION f6(pair, int, bool) AS ASSIGNMENT;
SELECT row(1, 'x')::pair::varchar, row(1, 'x')::pair::varchar(20);
CREATE TABLE t (x varchar(30));
INSERT INTO t SELECT row(1, 'x')::pair;
SELECT * FROM t;
\dC mood
\dC small
SELECT int8(4), numeric(1.555, 196614), text('a'::char(3)), bool(1);
\df int8
