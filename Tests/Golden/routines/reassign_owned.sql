-- REASSIGN OWNED hands functions over; the new owner needs CREATE on their schema unless a superuser does it.
CREATE ROLE ann;
CREATE ROLE ben;
CREATE ROLE cleo;
GRANT ann, ben TO cleo;
CREATE SCHEMA app;
GRANT USAGE, CREATE ON SCHEMA app TO ann;
SET ROLE ann;
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
SET ROLE cleo;
REASSIGN OWNED BY ann TO ben;
RESET ROLE;
REASSIGN OWNED BY ann TO ben;
SELECT proname, proowner::regrole FROM pg_proc WHERE proname = 'f';
