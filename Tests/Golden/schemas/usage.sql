-- USAGE on the schema comes before everything in it. Named with its schema, a table is refused; found
-- through the search path, it is not seen at all.
CREATE ROLE ann;
CREATE SCHEMA app;
CREATE TABLE app.tracks (title text);
GRANT SELECT ON app.tracks TO ann;
SET ROLE ann;
SELECT * FROM app.tracks;
SET search_path = app;
SELECT * FROM tracks;
INSERT INTO app.tracks VALUES ('x');
RESET ROLE;
GRANT USAGE ON SCHEMA app TO ann;
SET ROLE ann;
SELECT * FROM tracks;
SELECT * FROM app.tracks;

-- A missing table in a forbidden schema is not betrayed; in an open one it is reported.
SELECT * FROM app.nothing;
RESET ROLE;
REVOKE USAGE ON SCHEMA app FROM ann;
SET ROLE ann;
SELECT * FROM app.nothing;
SELECT * FROM nowhere.nothing;
RESET ROLE;
