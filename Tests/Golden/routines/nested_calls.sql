-- A procedure calls others with its parameters; each call asks for EXECUTE as the role in force there.
CREATE ROLE ann;
CREATE TABLE log (who name, n int);
CREATE PROCEDURE note(n int) LANGUAGE sql AS 'INSERT INTO log VALUES (current_user, n)';
CREATE PROCEDURE twice(n int) LANGUAGE sql AS 'CALL note($1); CALL note(n + 1)';
CREATE PROCEDURE trusted(n int) LANGUAGE sql SECURITY DEFINER AS 'CALL twice(n * 10)';
CREATE PROCEDURE missing(n int) LANGUAGE sql AS 'CALL nothing($1)';
CREATE PROCEDURE missing(n int) LANGUAGE sql BEGIN ATOMIC CALL note(n); END;
CALL twice(1);
REVOKE EXECUTE ON PROCEDURE note(int) FROM PUBLIC;
SET ROLE ann;
CALL note(3);
CALL twice(3);
CALL trusted(3);
RESET ROLE;
SELECT * FROM log ORDER BY n;
