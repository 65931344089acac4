-- A prepared statement runs as the role in force when it is executed, not as the one that prepared it.
CREATE TABLE notes (id int);
INSERT INTO notes VALUES (1);
CREATE ROLE alice;
PREPARE count_notes AS SELECT count(*), current_user FROM notes;
PREPARE add(int) AS INSERT INTO notes VALUES ($1);
EXECUTE count_notes;
SET ROLE alice;
EXECUTE count_notes;
EXECUTE add(2);
RESET ROLE;
GRANT INSERT ON notes TO alice;
SET ROLE alice;
EXECUTE add(2);
EXECUTE count_notes;
RESET ROLE;
EXECUTE count_notes;
