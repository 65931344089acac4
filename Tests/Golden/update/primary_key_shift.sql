-- A key is checked row by row unless its constraint is deferrable, so adding one to all keys can fail.
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY DEFERRABLE);
INSERT INTO a VALUES (1), (2), (3);
INSERT INTO b VALUES (1), (2), (3);
UPDATE a SET id = id + 1;
UPDATE b SET id = id + 1;
UPDATE b SET id = 2 WHERE id = 3;
SELECT array_agg(id ORDER BY id) FROM a;
SELECT array_agg(id ORDER BY id) FROM b;
