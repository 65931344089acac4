-- That a materialized view cannot be changed is found when the statement starts, after its sub-selects were made ready: one that reads
-- a materialized view without rows is told first. What stands in FROM comes behind.
CREATE TABLE t (id int, b int);
CREATE MATERIALIZED VIEW m AS SELECT id, b FROM t WITH NO DATA;
CREATE MATERIALIZED VIEW n AS SELECT id, b FROM t WITH NO DATA;
UPDATE m SET b = (SELECT max(id) FROM n);
UPDATE m SET b = (SELECT max(id) FROM t);
UPDATE m SET b = 1 WHERE id = (SELECT max(id) FROM n);
UPDATE m SET b = 1 FROM n;
INSERT INTO m VALUES ((SELECT max(id) FROM n));
INSERT INTO m SELECT * FROM n;
INSERT INTO m VALUES (1) RETURNING (SELECT max(id) FROM n);
WITH w AS (UPDATE m SET b = (SELECT max(id) FROM n) RETURNING 1) SELECT * FROM w;
WITH w AS (UPDATE m SET b = 1 RETURNING 1) SELECT * FROM w, n;
