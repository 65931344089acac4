-- Giving a type away takes SET ROLE to the new owner, who needs CREATE on the schema; the row type of a table follows
-- its table.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE SCHEMA s;
GRANT USAGE, CREATE ON SCHEMA s TO ann;
SET ROLE ann;
CREATE DOMAIN s.d AS int;
CREATE TYPE s.c AS (x int);
CREATE TABLE s.t (a int);
GRANT USAGE ON DOMAIN s.d TO bob;
ALTER DOMAIN s.d OWNER TO bob;
RESET ROLE;
GRANT bob TO ann;
SET ROLE ann;
ALTER DOMAIN s.d OWNER TO bob;
RESET ROLE;
GRANT CREATE ON SCHEMA s TO bob;
SET ROLE ann;
ALTER DOMAIN s.d OWNER TO bob;
ALTER TYPE s.c OWNER TO bob;
ALTER TYPE s.t OWNER TO bob;
ALTER TYPE s._c OWNER TO bob;
ALTER DOMAIN s.c OWNER TO ann;
ALTER TABLE s.t OWNER TO bob;
SELECT typname, pg_get_userbyid(typowner) AS owner, typacl FROM pg_type WHERE typnamespace = 's'::regnamespace ORDER BY 1;
