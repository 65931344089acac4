-- Within a SECURITY DEFINER function the role cannot be changed; within another one it can, and the change stays.
CREATE ROLE ann;
CREATE ROLE ben;
GRANT ben TO ann;
CREATE FUNCTION be_ben() RETURNS void LANGUAGE sql AS 'SET ROLE ben';
CREATE FUNCTION be_ben_d() RETURNS void LANGUAGE sql SECURITY DEFINER AS 'SET ROLE ben';
CREATE FUNCTION session_ben_d() RETURNS void LANGUAGE sql SECURITY DEFINER AS 'SET SESSION AUTHORIZATION ben';
CREATE FUNCTION config_ben_d() RETURNS text LANGUAGE sql SECURITY DEFINER AS $$SELECT set_config('role', 'ben', false)$$;
SET ROLE ann;
SELECT be_ben_d();
SELECT session_ben_d();
SELECT config_ben_d();
SELECT current_user;
SELECT be_ben();
SELECT current_user;
