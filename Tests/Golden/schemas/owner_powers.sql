-- The owner of a schema may drop what others own in it, and nothing more than that.
CREATE ROLE boss;
CREATE ROLE ann;
CREATE SCHEMA app AUTHORIZATION boss;
GRANT USAGE, CREATE ON SCHEMA app TO ann;
SET ROLE ann;
CREATE TABLE app.t (a integer);
CREATE TABLE app.u (a integer);
RESET ROLE;
SET ROLE boss;
SELECT * FROM app.t;
INSERT INTO app.t VALUES (1);
ALTER TABLE app.t ADD COLUMN b text;
CREATE INDEX ON app.t (a);
COMMENT ON TABLE app.t IS 'theirs';
GRANT SELECT ON app.t TO boss;
DROP TABLE app.t;
RESET ROLE;
\dt app.*
