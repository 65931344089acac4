-- Inside of a SECURITY DEFINER function current_user is the owner; session_user stays who it is.
CREATE ROLE ann;
CREATE ROLE ben;
CREATE FUNCTION who() RETURNS text LANGUAGE sql SECURITY DEFINER AS $$SELECT current_user || ' for ' || session_user$$;
CREATE FUNCTION who_invoker() RETURNS text LANGUAGE sql AS $$SELECT current_user || ' for ' || session_user$$;
ALTER FUNCTION who() OWNER TO ben;
SET ROLE ann;
SELECT who(), who_invoker(), current_user;
SET SESSION AUTHORIZATION ann;
SELECT who(), who_invoker();
