-- A policy may call a function: it is called as the role that reads, unless it is a SECURITY DEFINER one.
CREATE ROLE ann;
CREATE TABLE allowed (who name, topic text);
INSERT INTO allowed VALUES ('ann', 'x');
CREATE TABLE notes (topic text, body text);
INSERT INTO notes VALUES ('x', 'seen'), ('y', 'hidden');
CREATE FUNCTION may_i(t text) RETURNS boolean LANGUAGE sql STABLE
  AS 'SELECT EXISTS (SELECT 1 FROM allowed WHERE who = current_user AND topic = t)';
CREATE FUNCTION may(t text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  AS 'SELECT EXISTS (SELECT 1 FROM allowed WHERE who = session_user AND topic = t)';
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY topics ON notes USING (may_i(topic));
GRANT SELECT ON notes TO ann;
SET SESSION AUTHORIZATION ann;
SELECT * FROM notes;
RESET SESSION AUTHORIZATION;
ALTER POLICY topics ON notes USING (may(topic));
SET SESSION AUTHORIZATION ann;
SELECT * FROM notes;
RESET SESSION AUTHORIZATION;
REVOKE EXECUTE ON FUNCTION may(text) FROM PUBLIC;
SET SESSION AUTHORIZATION ann;
SELECT * FROM notes;
RESET SESSION AUTHORIZATION;
DROP FUNCTION may(text);
