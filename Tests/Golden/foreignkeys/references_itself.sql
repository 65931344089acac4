-- A table may refer to itself: rows of one statement may point at each other, and CASCADE goes down the tree.
CREATE TABLE tree (id int PRIMARY KEY, up int REFERENCES tree ON DELETE CASCADE);
INSERT INTO tree VALUES (2, 1), (1, NULL), (3, 2), (4, 4);
INSERT INTO tree VALUES (5, 6);
DELETE FROM tree WHERE id = 1;
SELECT * FROM tree;
UPDATE tree SET id = 7 WHERE id = 4;
UPDATE tree SET id = 7, up = 7 WHERE id = 4 RETURNING *;
TRUNCATE tree;
DROP TABLE tree;
