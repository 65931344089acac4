-- CALL needs EXECUTE on the procedure, and then what its body needs.
CREATE ROLE ann;
CREATE TABLE log (what text);
CREATE PROCEDURE note(what text) LANGUAGE sql AS 'INSERT INTO log VALUES (what)';
REVOKE EXECUTE ON PROCEDURE note(text) FROM PUBLIC;
SET ROLE ann;
CALL note('a');
RESET ROLE;
GRANT EXECUTE ON PROCEDURE note(text) TO ann;
SET ROLE ann;
CALL note('a');
RESET ROLE;
GRANT INSERT ON log TO ann;
SET ROLE ann;
CALL note('a');
RESET ROLE;
SELECT * FROM log;
