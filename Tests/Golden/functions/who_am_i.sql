-- The names of the session, as SQL sees them.
CREATE ROLE ann;
SELECT current_user, session_user, current_role, user, current_database(), current_schema();
SET ROLE ann;
SELECT current_user = session_user AS same, current_user::text || '!' AS text;
SELECT pg_get_userbyid((SELECT oid FROM pg_roles WHERE rolname = 'ann')) AS name;
SELECT current_user FROM pg_roles WHERE rolname = current_user;
CREATE TABLE t (a integer DEFAULT 1, who name DEFAULT current_user);
RESET ROLE;
CREATE TABLE t (a integer, who name DEFAULT current_user);
GRANT INSERT ON t TO ann;
INSERT INTO t VALUES (1);
SET ROLE ann;
INSERT INTO t VALUES (2);
RESET ROLE;
SELECT * FROM t ORDER BY a;
