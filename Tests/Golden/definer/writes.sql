-- Rows that a SECURITY DEFINER function writes need the owner's rights; what it makes belongs to the owner.
CREATE ROLE ann;
CREATE ROLE ben;
CREATE SCHEMA app AUTHORIZATION ben;
GRANT USAGE ON SCHEMA app TO ann;
SET ROLE ben;
CREATE TABLE app.log (who text, what text);
CREATE FUNCTION app.note(what text) RETURNS void LANGUAGE sql SECURITY DEFINER
  AS 'INSERT INTO app.log VALUES (session_user, what)';
CREATE FUNCTION app.make() RETURNS void LANGUAGE sql SECURITY DEFINER AS 'CREATE TABLE app.made (a integer)';
SET ROLE ann;
SELECT app.note('hello');
INSERT INTO app.log VALUES ('x', 'y');
SELECT app.make();
RESET ROLE;
SELECT * FROM app.log;
SELECT relowner::regrole FROM pg_class WHERE relname = 'made';
