-- A row for which there is no partition is refused with the key that decides, at the level where the search ends.
CREATE TABLE p (a int, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (10);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20) PARTITION BY LIST (b);
CREATE TABLE p2x PARTITION OF p2 FOR VALUES IN ('x');
INSERT INTO p VALUES (5, 'any'), (15, 'x');
INSERT INTO p VALUES (20, 'x');
INSERT INTO p VALUES (15, 'y');
INSERT INTO p VALUES (NULL, 'y');
INSERT INTO p2 VALUES (5, 'x');
INSERT INTO p2x VALUES (15, 'y');
UPDATE p SET a = 30 WHERE a = 5;
UPDATE p SET b = 'y' WHERE a = 15;
UPDATE p1 SET a = 15;
-- rows that fit nowhere else go to the default partition
CREATE TABLE pd PARTITION OF p DEFAULT;
INSERT INTO p VALUES (20, 'x'), (NULL, 'y');
UPDATE p SET a = 30 WHERE a = 5;
SELECT tableoid::regclass, * FROM p ORDER BY a, b;
