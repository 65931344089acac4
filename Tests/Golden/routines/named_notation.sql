-- Arguments can be given by position, by name, or first by position and then by name; defaults fill the rest.
CREATE FUNCTION f(a int, b int DEFAULT 2, c text DEFAULT 'c') RETURNS text LANGUAGE sql AS $$ SELECT concat_ws(' ', a, b, c) $$;
SELECT f(1), f(1, 5), f(a => 1, c => 'x'), f(1, c => 'y'), f(c := 'z', b := 3, a := 4);
SELECT f();
SELECT f(b => 1);
SELECT f(a => 1, 2);
SELECT f(1, a => 2);
SELECT f(1, nope => 2);
SELECT f(a => 1, a => 2);
SELECT f(1, 2, 'x', 4);
CREATE FUNCTION g(a int DEFAULT 1, b int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g(a int, a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g(a int DEFAULT 'x') RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g(a int, b int DEFAULT a) RETURNS int LANGUAGE sql AS 'SELECT 1';
