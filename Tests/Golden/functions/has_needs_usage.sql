-- Asked with a name, has_table_privilege has to look the name up, which needs USAGE for the one who asks,
-- not for the one who is asked about.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE SCHEMA app;
CREATE TABLE app.t (a integer);
GRANT SELECT ON app.t TO bob;
SET ROLE ann;
SELECT has_table_privilege('bob', 'app.t', 'SELECT');
RESET ROLE;

-- Bob has SELECT, and cannot use it: the schema is another question.
SELECT has_table_privilege('bob', 'app.t', 'SELECT') AS on_table, has_schema_privilege('bob', 'app', 'USAGE') AS on_schema;
GRANT USAGE ON SCHEMA app TO ann;
SET ROLE ann;
SELECT has_table_privilege('bob', 'app.t', 'SELECT') AS bob, has_table_privilege('app.t', 'SELECT') AS ann;
RESET ROLE;
