-- Statements end with a semicolon outside of quotes, parentheses and comments; \; sends two at once; \\ ends a command.
SELECT 1 AS a; SELECT 2 AS b;
SELECT 1 AS a\; SELECT 2 AS b;
SELECT ';' AS c, $$;$$ AS d, $x$ ; $x$ AS e; -- ; 
SELECT /* ; /* nested ; */ ; */ 3 AS f;
SELECT (4
) AS g;
\echo one \\ SELECT 5 AS h;
SELECT 6 AS i \g \\ SELECT 7 AS j;
\echo a;b
CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;
SELECT f();
CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 3 END; END;
SELECT f();
SELECT E'it\'s; fine' AS k;
SELECT U&'\0041;' AS l;
SELECT "a;b" FROM (SELECT 1 AS "a;b") x;
;;
SELECT 8 AS m;;
