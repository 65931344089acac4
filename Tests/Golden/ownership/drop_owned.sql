-- DROP OWNED drops what a role owns and revokes what it was granted, in this database. RESTRICT refuses
-- if others' objects depend on it.
CREATE ROLE ann;
CREATE ROLE bob;
GRANT CREATE ON SCHEMA public TO ann, bob;
CREATE TABLE shared (a integer);
GRANT SELECT ON shared TO ann;
SET ROLE ann;
CREATE TABLE anns (a integer);
GRANT SELECT ON anns TO bob;
SET ROLE bob;
CREATE VIEW bobs AS SELECT * FROM anns;
RESET ROLE;
DROP OWNED BY ann;
\dt
DROP OWNED BY ann CASCADE;
\d
\dp shared
SET ROLE ann;
DROP OWNED BY bob;
RESET ROLE;
DROP OWNED BY postgres;
