-- A function may SET ROLE as a clause; whoever calls it must be able to, and a SECURITY DEFINER function never is.
CREATE ROLE ann;
CREATE ROLE ben;
CREATE FUNCTION as_ben() RETURNS text LANGUAGE sql SET role = ben AS 'SELECT current_user::text';
CREATE FUNCTION as_ben_d() RETURNS text LANGUAGE sql SECURITY DEFINER SET role = ben AS 'SELECT current_user::text';
SELECT as_ben(), current_user;
SELECT as_ben_d();
SET SESSION AUTHORIZATION ann;
SELECT as_ben();
RESET SESSION AUTHORIZATION;
GRANT ben TO ann;
SET SESSION AUTHORIZATION ann;
SELECT as_ben(), current_user;
