-- The arguments of a call are analyzed before its name is looked up: an error in them comes before a schema that is missing
-- or may not be used.
CREATE ROLE ann;
CREATE TABLE t (id int);
GRANT SELECT ON t TO ann;
CREATE SCHEMA s1;
CREATE FUNCTION s1.f(int) RETURNS int LANGUAGE sql AS 'SELECT $1';
CREATE PROCEDURE s1.p(int) LANGUAGE sql AS 'SELECT $1';
SET ROLE ann;
SELECT s1.f(id) FROM t;
SELECT s1.f(nope) FROM t;
SELECT s1.f(nosuch(1)) FROM t;
SELECT nos.f(nope) FROM t;
SELECT nos.f(1) FILTER (WHERE nope) FROM t;
SELECT nos.f(1) OVER (ORDER BY nope) FROM t;
SELECT nos.f(x => 1, 2) FROM t;
SELECT * FROM s1.f(nope);
SELECT s1.f(nos.g(1));
CALL s1.p(nope);
CALL s1.p((SELECT 1));
CALL s1.p(1);
RESET ROLE;
-- What returns sets is refused when everything else about the call is known.
SELECT sum(generate_series(1, 2), nope) FROM t;
SELECT sum(generate_series(1, 2), 4) FROM t;
SELECT sum(generate_series(1, 2)) FROM t;
SELECT CASE WHEN true THEN generate_series(1, 2) ELSE nope END FROM t;
SELECT CASE WHEN true THEN generate_series(1, 2) ELSE generate_series(3, 4) END FROM t;
SELECT COALESCE(generate_series(1, 2), true) FROM t;
