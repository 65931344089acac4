-- Nobody changes the rows of a materialized view: without the privilege it is denied, with it or as a superuser it is
-- impossible.
CREATE ROLE ann;
CREATE MATERIALIZED VIEW m AS SELECT 1 AS a;
SET ROLE ann;
INSERT INTO m VALUES (2);
UPDATE m SET a = 2;
DELETE FROM m;
TRUNCATE m;
RESET ROLE;
GRANT INSERT, UPDATE, DELETE, TRUNCATE ON m TO ann;
SET ROLE ann;
INSERT INTO m VALUES (2);
DELETE FROM m;
TRUNCATE m;
RESET ROLE;
INSERT INTO m VALUES (2);
UPDATE m SET a = 2;
DELETE FROM m;
EXPLAIN (COSTS OFF) DELETE FROM m;
BEGIN;
LOCK TABLE m;
ROLLBACK;
