-- RETURNING can name the row before and after the change as old and new, or by names given WITH.
CREATE TABLE t (id int PRIMARY KEY, n int);
INSERT INTO t VALUES (1, 10) RETURNING old.n, new.n;
UPDATE t SET n = n + 1 RETURNING id, old.n, new.n, new.n - old.n AS more;
UPDATE t SET n = n + 1 RETURNING WITH (OLD AS before, NEW AS after) before.*, after.n;
INSERT INTO t VALUES (1, 99) ON CONFLICT (id) DO UPDATE SET n = excluded.n RETURNING old.n, new.n;
DELETE FROM t RETURNING old.*, new.n;
UPDATE t SET n = 1 WHERE old.n = 2;
