-- An unconditional INSTEAD NOTHING rule leaves nothing of a command to be run: no privilege is asked for, not even on the relation itself.
CREATE ROLE alice;
CREATE TABLE notes (id int, body text);
CREATE TABLE secrets (word text);
INSERT INTO secrets VALUES ('sesame');
CREATE RULE no_insert AS ON INSERT TO notes DO INSTEAD NOTHING;
SET ROLE alice;
INSERT INTO notes VALUES (1, 'dropped');
INSERT INTO notes SELECT 2, word FROM secrets;
DELETE FROM notes;
SELECT * FROM secrets;
RESET ROLE;
SELECT * FROM notes;
-- What the names mean is still found out, and RETURNING has nothing to return.
INSERT INTO notes VALUES (1, nothing);
INSERT INTO notes VALUES (1, 'dropped') RETURNING id;
DROP RULE no_insert ON notes;
INSERT INTO notes VALUES (1, 'kept') RETURNING id;
SET ROLE alice;
INSERT INTO notes VALUES (2, 'refused');
