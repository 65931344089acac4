-- A typed table may be made only by a role that has USAGE on its type, whoever owns the schema; ALTER TABLE … OF asks the same.
CREATE ROLE alice;
GRANT CREATE ON SCHEMA public TO alice;
CREATE TYPE person AS (id int, name text);
REVOKE USAGE ON TYPE person FROM PUBLIC;
SET ROLE alice;
CREATE TABLE staff OF person;
CREATE TABLE staff OF nobody;
CREATE TABLE staff OF person (missing DEFAULT 1);
CREATE TABLE guests (id int, name text);
ALTER TABLE guests OF person;
RESET ROLE;
GRANT USAGE ON TYPE person TO alice;
SET ROLE alice;
CREATE TABLE staff OF person;
ALTER TABLE guests OF person;
\d staff
\d guests
RESET ROLE;
REVOKE USAGE ON TYPE person FROM alice;
SET ROLE alice;
INSERT INTO staff VALUES (1, 'x');
ALTER TABLE guests NOT OF;
ALTER TABLE guests NOT OF;
ALTER TABLE guests OF person;
SELECT relname, reloftype::regtype FROM pg_class WHERE relname IN ('staff', 'guests') ORDER BY 1;
RESET ROLE;
SELECT table_name, is_typed, user_defined_type_schema, user_defined_type_name FROM information_schema.tables
WHERE table_schema = 'public' ORDER BY 1;
DROP TYPE person;
DROP TYPE person CASCADE;
DROP OWNED BY alice;
DROP ROLE alice;
