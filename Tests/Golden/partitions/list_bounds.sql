-- List partitions name their values, null too; what no list names goes to the default partition, if there is one.
CREATE TABLE t (land text, n int) PARTITION BY LIST (land);
CREATE TABLE t_de PARTITION OF t FOR VALUES IN ('de', 'at', NULL);
CREATE TABLE t_fr PARTITION OF t FOR VALUES IN ('fr');
INSERT INTO t VALUES ('de', 1), (NULL, 2), ('fr', 3);
INSERT INTO t VALUES ('it', 4);
CREATE TABLE t_rest PARTITION OF t DEFAULT;
INSERT INTO t VALUES ('it', 4);
SELECT tableoid::regclass, * FROM t ORDER BY n;
CREATE TABLE x PARTITION OF t FOR VALUES IN ('it', 'es');
CREATE TABLE x PARTITION OF t FOR VALUES IN ('be', 'fr');
CREATE TABLE x PARTITION OF t DEFAULT;
CREATE TABLE x PARTITION OF t FOR VALUES FROM ('a') TO ('b');
CREATE TABLE x (a int, b int) PARTITION BY LIST (a, b);
CREATE TABLE x (a int) PARTITION BY LIST (nope);
CREATE TABLE x (a int) PARTITION BY nope (a);
SELECT pg_get_partkeydef('t'::regclass);
