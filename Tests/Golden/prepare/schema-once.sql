-- USAGE on a schema is looked at when names are resolved: by PREPARE, and by EXECUTE only if something has changed since.
CREATE SCHEMA app;
CREATE TABLE app.notes (id int);
INSERT INTO app.notes VALUES (1);
CREATE ROLE alice;
GRANT SELECT ON app.notes TO alice;
SET ROLE alice;
PREPARE refused AS SELECT * FROM app.notes;
RESET ROLE;
PREPARE p AS SELECT * FROM app.notes;
SET ROLE alice;
EXECUTE p;
RESET ROLE;
GRANT INSERT ON app.notes TO alice;
SET ROLE alice;
EXECUTE p;
RESET ROLE;
EXECUTE p;
