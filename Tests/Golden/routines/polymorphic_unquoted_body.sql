-- A function with polymorphic arguments needs its body as text.
CREATE FUNCTION f(anyelement) RETURNS int LANGUAGE sql RETURN 1;
CREATE FUNCTION f(anyelement) RETURNS int BEGIN ATOMIC SELECT nosuch; END;
CREATE FUNCTION f(OUT anyarray, anyelement) LANGUAGE sql RETURN NULL;
CREATE FUNCTION f(anyelement) RETURNS int LANGUAGE sql AS 'SELECT 1';
SELECT f(1);
