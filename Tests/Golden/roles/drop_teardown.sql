-- REASSIGN OWNED gives away what a role owns, DROP OWNED takes what it was granted; after both it can
-- be dropped. The order matters: DROP OWNED first would drop the tables.
CREATE ROLE ann;
CREATE ROLE bob;
GRANT CREATE ON SCHEMA public TO ann, bob;
CREATE TABLE shared (a integer);
GRANT SELECT, UPDATE ON shared TO ann;
SET ROLE ann;
CREATE TABLE anns (a integer);
INSERT INTO anns VALUES (1);
RESET ROLE;

REASSIGN OWNED BY ann TO bob;
\dt
-- Grants are untouched by REASSIGN.
DROP ROLE ann;
DROP OWNED BY ann;
DROP ROLE ann;
\dp shared

-- Without REASSIGN the table goes.
DROP OWNED BY bob;
\dt
DROP ROLE bob;
