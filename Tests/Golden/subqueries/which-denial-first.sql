-- Which of several refused tables is told: those of the statement's own FROM, then those of sub-selects that become joins or
-- are written into it; then each other sub-select's, the innermost first, in the order output, conditions, LIMIT.
CREATE TABLE tracks (id int);
CREATE TABLE a (id int);
CREATE TABLE b (id int);
CREATE TABLE c (id int);
CREATE ROLE alice;
GRANT ALL ON tracks TO alice;
SET ROLE alice;
SELECT (SELECT id FROM a), x.id FROM b x;
SELECT (SELECT id FROM a WHERE id = (SELECT id FROM b)) FROM tracks;
SELECT (SELECT id FROM a WHERE id IN (SELECT id FROM b)) FROM tracks;
SELECT (SELECT id FROM a WHERE EXISTS (SELECT FROM b)) FROM tracks;
SELECT (SELECT id FROM a WHERE EXISTS (SELECT FROM b WHERE b.id = a.id)) FROM tracks;
SELECT (SELECT id FROM a) FROM tracks WHERE id IN (SELECT id FROM b);
SELECT (SELECT id FROM a) FROM tracks WHERE id NOT IN (SELECT id FROM b);
SELECT x.id FROM (SELECT id FROM tracks WHERE id = (SELECT id FROM a)) x WHERE x.id = (SELECT id FROM b);
SELECT x.id FROM (SELECT id FROM tracks WHERE id = (SELECT id FROM a) LIMIT 1) x WHERE x.id = (SELECT id FROM b);
SELECT x.n, (SELECT id FROM a) FROM (SELECT (SELECT id FROM b) AS n FROM tracks) x;
SELECT 1 FROM tracks LIMIT (SELECT id FROM a) OFFSET (SELECT id FROM b);
WITH x AS MATERIALIZED (SELECT id FROM a) SELECT (SELECT id FROM b) FROM x;
WITH x AS (SELECT id FROM a) SELECT (SELECT id FROM b) FROM x;
INSERT INTO tracks SELECT id FROM a WHERE id = (SELECT id FROM b);
INSERT INTO tracks VALUES ((SELECT id FROM a)), ((SELECT id FROM b)) RETURNING (SELECT id FROM c);
INSERT INTO tracks VALUES ((SELECT id FROM a)) RETURNING (SELECT id FROM c);
UPDATE tracks SET id = (SELECT id FROM a) WHERE id = (SELECT id FROM b) RETURNING (SELECT id FROM c);
UPDATE tracks SET id = 1 WHERE id = (SELECT id FROM b) RETURNING (SELECT id FROM c);
MERGE INTO tracks USING tracks s ON tracks.id = s.id
WHEN MATCHED AND (SELECT id FROM a) = 1 THEN UPDATE SET id = (SELECT id FROM b) RETURNING (SELECT id FROM c);
