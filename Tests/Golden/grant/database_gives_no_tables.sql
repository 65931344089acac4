-- Privileges do not flow from the container to what it contains: ALL on a schema is USAGE and CREATE.
CREATE ROLE ann;
CREATE SCHEMA app;
CREATE TABLE app.t (a integer);
GRANT ALL ON SCHEMA app TO ann;
SET ROLE ann;
SELECT * FROM app.t;
CREATE TABLE app.own (a integer);
SELECT * FROM app.own;
RESET ROLE;

-- And a table's privileges lie dormant without the schema's USAGE.
CREATE ROLE bob;
GRANT ALL ON app.t TO bob;
SET ROLE bob;
SELECT * FROM app.t;
RESET ROLE;
\dp app.*
