-- \dew, \des, \deu and \det list wrappers, servers, mappings and foreign tables; with + their privileges and options.
CREATE ROLE alice;
CREATE FOREIGN DATA WRAPPER w OPTIONS (debug 'true');
CREATE SERVER s TYPE 'test' VERSION '1' FOREIGN DATA WRAPPER w OPTIONS (host 'here', "Odd name" 'it''s');
GRANT USAGE ON FOREIGN SERVER s TO alice;
CREATE USER MAPPING FOR alice SERVER s OPTIONS (password 'x');
CREATE USER MAPPING FOR PUBLIC SERVER s;
CREATE FOREIGN TABLE f (a int) SERVER s OPTIONS (remote 'g');
COMMENT ON SERVER s IS 'a server';
COMMENT ON FOREIGN DATA WRAPPER w IS 'a wrapper';
\dew
\dew+ w
\des
\des+ s
\deu
\deu+
\det
\det+
SET ROLE alice;
\deu+
RESET ROLE;
DROP FOREIGN DATA WRAPPER w CASCADE;
DROP ROLE alice;
