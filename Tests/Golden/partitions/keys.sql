-- A primary key or unique constraint of a partitioned table holds the columns of the partition key, and each partition gets its own part.
CREATE TABLE p (a int, b int, PRIMARY KEY (b)) PARTITION BY RANGE (a);
CREATE TABLE p (a int, b int, PRIMARY KEY (b)) PARTITION BY RANGE ((a + b));
CREATE TABLE p (a int, b int, PRIMARY KEY (a, b)) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
INSERT INTO p VALUES (1, 1), (1, 2);
INSERT INTO p VALUES (1, 1);
INSERT INTO p VALUES (1, 1) ON CONFLICT DO NOTHING;
INSERT INTO p VALUES (1, 1) ON CONFLICT (a, b) DO UPDATE SET b = 7 RETURNING tableoid::regclass, *;
CREATE UNIQUE INDEX ON p (b);
ALTER TABLE p1 ADD UNIQUE (b);
\d p1
ALTER TABLE p1 DROP CONSTRAINT p1_pkey;
DROP INDEX p1_pkey;
DROP INDEX p_pkey;
ALTER TABLE p DROP CONSTRAINT p_pkey;
\d p1
