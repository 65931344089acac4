-- A security_barrier view asks its own condition before those of the query around it, when reading and when changing.
CREATE ROLE rudi;
CREATE TABLE t (id int, owner text, n int);
INSERT INTO t VALUES (1, 'sara', 0), (2, 'rudi', 5);
CREATE VIEW v WITH (security_barrier) AS SELECT * FROM t WHERE owner = 'rudi';
GRANT ALL ON v TO rudi;
SET ROLE rudi;
SELECT id FROM v WHERE 10 / n > 0;
UPDATE v SET n = 6 WHERE 10 / n > 0 RETURNING id;
DELETE FROM v WHERE 10 / n > 5;
SELECT id, n FROM v;
RESET ROLE;
SELECT reloptions FROM pg_class WHERE relname = 'v';
