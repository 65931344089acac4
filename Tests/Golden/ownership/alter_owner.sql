-- Giving a table away needs three things: owning it, being able to SET ROLE to the new owner, and that
-- the new owner may create in the schema. A superuser needs none of them.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE SCHEMA app;
GRANT USAGE, CREATE ON SCHEMA app TO ann;
SET ROLE ann;
CREATE TABLE app.t (a integer);
ALTER TABLE app.t OWNER TO bob;
RESET ROLE;
GRANT bob TO ann;
SET SESSION AUTHORIZATION ann;
ALTER TABLE app.t OWNER TO bob;
RESET SESSION AUTHORIZATION;
GRANT CREATE ON SCHEMA app TO bob;
SET SESSION AUTHORIZATION ann;
ALTER TABLE app.t OWNER TO bob;
RESET SESSION AUTHORIZATION;
\dt app.*
SET ROLE bob;
ALTER TABLE app.t OWNER TO ann;
RESET ROLE;
ALTER TABLE app.t OWNER TO nobody;
REVOKE ALL ON SCHEMA app FROM ann, bob;
ALTER TABLE app.t OWNER TO ann;
\dt app.*
