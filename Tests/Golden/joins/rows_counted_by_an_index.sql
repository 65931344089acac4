-- An index that is made over a table with rows lets PostgreSQL know how many there are: in a join the table is then the small one, which
-- is put into the hash table, and unmatched rows come in another order.
CREATE TABLE a (id int PRIMARY KEY, x int);
INSERT INTO a SELECT g, g FROM generate_series(1, 3) g;
CREATE TABLE b (id int, x int);
INSERT INTO b SELECT 5 - g, g FROM generate_series(1, 4) g;
SELECT * FROM a FULL JOIN b ON a.id = b.id;
SELECT * FROM a LEFT JOIN b ON a.id = b.id;
SELECT * FROM a JOIN b ON a.id = b.id;
CREATE INDEX ON b (x);
SELECT * FROM a FULL JOIN b ON a.id = b.id;
SELECT * FROM a LEFT JOIN b ON a.id = b.id;
SELECT * FROM a JOIN b ON a.id = b.id;
CREATE INDEX ON a (x);
SELECT * FROM a JOIN b ON a.id = b.id;
-- TRUNCATE forgets it.
TRUNCATE a, b;
INSERT INTO a SELECT g, g FROM generate_series(1, 3) g;
INSERT INTO b SELECT 5 - g, g FROM generate_series(1, 4) g;
SELECT * FROM a FULL JOIN b ON a.id = b.id;
SELECT * FROM a JOIN b ON a.id = b.id;
