-- A procedure is called with CALL, a function in an expression; each says how the other is to be used.
CREATE TABLE log (what text);
CREATE PROCEDURE note(what text) LANGUAGE sql AS 'INSERT INTO log VALUES (what)';
CREATE FUNCTION f(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n';
CALL note('a');
CALL note(what => 'b');
SELECT note('c');
CALL f(1);
CALL note(1);
CALL nothing();
CALL note((SELECT 'x'));
SELECT * FROM log ORDER BY what;
