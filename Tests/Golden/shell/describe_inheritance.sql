-- \d and \d+ of parents and children, of partitioned tables and their partitions.
CREATE TABLE parent (a int NOT NULL, b text DEFAULT 'x');
CREATE TABLE child (c int) INHERITS (parent);
\d parent
\d+ parent
\d child
\d+ child
CREATE TABLE p (id int, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE p2 PARTITION OF p DEFAULT;
CREATE INDEX ON p (id);
\d p
\d+ p
\d p1
\d+ p1
\d+ p2
\dP
\dPn
\dPt
\dPi
\dt
\di
