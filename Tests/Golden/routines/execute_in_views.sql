-- Functions called in a view are checked as the caller of the view, not as its owner.
CREATE ROLE ann;
CREATE TABLE notes (id integer, body text);
INSERT INTO notes VALUES (1, 'a');
CREATE FUNCTION shout(t text) RETURNS text LANGUAGE sql AS 'SELECT upper(t)';
CREATE VIEW loud AS SELECT id, shout(body) AS body FROM notes;
REVOKE EXECUTE ON FUNCTION shout(text) FROM PUBLIC;
GRANT SELECT ON loud TO ann;
SET ROLE ann;
SELECT body FROM loud;
-- a column that nobody reads is not computed
SELECT id FROM loud;
RESET ROLE;
GRANT EXECUTE ON FUNCTION shout(text) TO ann;
SET ROLE ann;
SELECT body FROM loud;
