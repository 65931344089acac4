-- Column privileges on a partitioned table hold for the rows of all partitions, whatever the order of columns there.
CREATE ROLE cat;
CREATE TABLE p (id int, name text, pay int) PARTITION BY LIST (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE p2 (pay int, name text, id int);
ALTER TABLE p ATTACH PARTITION p2 FOR VALUES IN (2);
INSERT INTO p VALUES (1, 'a', 10), (2, 'b', 20);
GRANT SELECT (id, name), UPDATE (name), INSERT (id, name) ON p TO cat;
SET ROLE cat;
SELECT id, name FROM p ORDER BY id;
SELECT pay FROM p;
SELECT * FROM p;
UPDATE p SET name = 'c' WHERE id = 2 RETURNING id, name;
UPDATE p SET name = 'c' WHERE pay = 10;
UPDATE p SET id = 1;
INSERT INTO p (id, name) VALUES (2, 'new') RETURNING id;
INSERT INTO p VALUES (2, 'new', 5);
SELECT count(*) FROM p;
SELECT name FROM p2;
