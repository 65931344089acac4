-- Row security applies to the role in force: a SECURITY DEFINER function sees what its owner sees, an invoker one
-- what the caller sees.
CREATE ROLE ann;
CREATE ROLE ben;
CREATE TABLE notes (who name, body text);
INSERT INTO notes VALUES ('ann', 'a'), ('ben', 'b'), ('ben', 'c');
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notes USING (who = current_user);
GRANT SELECT ON notes TO ann, ben;
CREATE FUNCTION many() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM notes';
CREATE FUNCTION many_d() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM notes';
CREATE FUNCTION bodies() RETURNS SETOF text LANGUAGE sql STABLE AS 'SELECT body FROM notes ORDER BY body';
ALTER FUNCTION many_d() OWNER TO ben;
SELECT many(), many_d();
SET ROLE ann;
SELECT many(), many_d();
SELECT * FROM bodies();
SET ROLE ben;
SELECT many(), many_d();
SELECT * FROM bodies();
