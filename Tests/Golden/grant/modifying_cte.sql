-- Every part of a statement with data-modifying WITH is checked before anything is done.
CREATE ROLE ann;
CREATE TABLE inbox (id integer);
CREATE TABLE archive (id integer);
INSERT INTO inbox VALUES (1), (2);
GRANT SELECT, DELETE ON inbox TO ann;
SET ROLE ann;
WITH gone AS (DELETE FROM inbox RETURNING id) INSERT INTO archive SELECT id FROM gone;
SELECT count(*) FROM inbox;
WITH gone AS (DELETE FROM archive) SELECT 1 AS one;
RESET ROLE;
GRANT INSERT ON archive TO ann;
SET ROLE ann;
WITH gone AS (DELETE FROM inbox RETURNING id) INSERT INTO archive SELECT id FROM gone;
SELECT count(*) FROM inbox;
SELECT count(*) FROM archive;
RESET ROLE;
SELECT count(*) FROM archive;
