-- An UPDATE that changes the key moves the row to the partition where it belongs now, or fails if there is none.
CREATE TABLE t (k int, v text) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE t2 PARTITION OF t (CHECK (v <> 'bad')) FOR VALUES IN (2);
INSERT INTO t VALUES (1, 'a'), (1, 'bad'), (2, 'c');
UPDATE t SET k = 2 WHERE v = 'a' RETURNING tableoid::regclass, *;
UPDATE t SET k = 2 WHERE v = 'bad';
UPDATE t SET k = 3 WHERE v = 'c';
UPDATE t1 SET k = 2;
UPDATE t SET k = 3 - k WHERE v <> 'bad' RETURNING tableoid::regclass, v;
SELECT tableoid::regclass, * FROM t ORDER BY v;
DELETE FROM ONLY t;
SELECT count(*) FROM ONLY t;
DELETE FROM t1 RETURNING *;
