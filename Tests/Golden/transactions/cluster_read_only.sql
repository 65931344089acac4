-- CLUSTER may run in a read-only transaction: it changes nothing that a dump would show.
CREATE TABLE t (id int PRIMARY KEY);
START TRANSACTION READ ONLY;
CLUSTER t USING t_pkey;
INSERT INTO t VALUES (1);
ROLLBACK;
