-- The DETAIL of a violated constraint shows only what the role may read or has just written: all of the row
-- with SELECT on the table, else the columns that it may read or that the statement named.
CREATE ROLE ann;
CREATE TABLE t (id integer PRIMARY KEY, a integer CHECK (a > 0), secret text DEFAULT 'hidden', must text NOT NULL DEFAULT 'x');
INSERT INTO t VALUES (1, 1);
GRANT INSERT, UPDATE (a) ON t TO ann;
SET ROLE ann;
INSERT INTO t (id, a) VALUES (2, -1);
INSERT INTO t (id, a, must) VALUES (2, 1, NULL);
INSERT INTO t (id, a) VALUES (1, 1);
UPDATE t SET a = -1;
RESET ROLE;
GRANT SELECT (id) ON t TO ann;
SET ROLE ann;
INSERT INTO t (a) VALUES (-1);
INSERT INTO t (id, a) VALUES (2, -1);
INSERT INTO t (id, a) VALUES (1, 1);
UPDATE t SET a = -1 WHERE id = 1;
RESET ROLE;
GRANT SELECT ON t TO ann;
SET ROLE ann;
INSERT INTO t (id, a) VALUES (2, -1);
RESET ROLE;
