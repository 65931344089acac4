-- Defaults can grant to PUBLIC. The list of a new object is sorted by the age of the grantees, PUBLIC first.
-- The defaults of a schema go with the schema.
CREATE ROLE ann;
CREATE SCHEMA open;
GRANT USAGE ON SCHEMA open TO PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA open GRANT SELECT ON TABLES TO PUBLIC;
CREATE TABLE open.t (a integer);
CREATE TABLE open.u AS SELECT 1 AS a;
SET ROLE ann;
SELECT * FROM open.u;
SELECT count(*) FROM open.t;
RESET ROLE;
\ddp
\dp open.*
DROP SCHEMA open CASCADE;
\ddp
