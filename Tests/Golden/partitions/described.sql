-- \d tells a partition's table and bound, \d+ also the condition that the bound makes.
CREATE TABLE p (a int, b varchar(5), c date) PARTITION BY RANGE (a, lower(b));
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (MINVALUE, MINVALUE) TO (5, 'm');
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (5, 'm') TO (6, MAXVALUE) PARTITION BY LIST (c);
CREATE TABLE p2a PARTITION OF p2 FOR VALUES IN ('2020-01-01', NULL);
CREATE TABLE p2d PARTITION OF p2 DEFAULT;
CREATE INDEX ON p (c);
\d p
\d+ p
\d p1
\d+ p2a
\d+ p2d
\d p1_c_idx
\dP
SELECT * FROM pg_partition_tree('p');
SELECT relid FROM pg_partition_ancestors('p2a');
SELECT pg_partition_root('p2a'), pg_get_partkeydef('p2'::regclass), pg_get_partition_constraintdef('p1'::regclass);
