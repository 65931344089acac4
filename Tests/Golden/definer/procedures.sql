-- A procedure can be SECURITY DEFINER too.
CREATE ROLE ann;
CREATE TABLE log (who text);
CREATE PROCEDURE note() LANGUAGE sql SECURITY DEFINER AS 'INSERT INTO log VALUES (session_user || $$ as $$ || current_user)';
CREATE PROCEDURE note_invoker() LANGUAGE sql AS 'INSERT INTO log VALUES (current_user)';
SET SESSION AUTHORIZATION ann;
CALL note();
CALL note_invoker();
RESET SESSION AUTHORIZATION;
SELECT * FROM log;
