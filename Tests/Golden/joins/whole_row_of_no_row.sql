-- A whole row that an outer join made up is NULL as a whole; a row whose columns are all NULL is a row.
CREATE TABLE a (id integer);
CREATE TABLE b (id integer, x text);
INSERT INTO a VALUES (1), (2), (3);
INSERT INTO b VALUES (1, NULL), (NULL, NULL);
SELECT a.id, b, b IS NULL AS all_null FROM a LEFT JOIN b ON a.id = b.id ORDER BY 1;
SELECT a.id, count(b.*) AS rows FROM a LEFT JOIN b USING (id) GROUP BY a.id ORDER BY 1;
SELECT count(b.*) AS rows FROM b;
INSERT INTO b VALUES (5, 'x') RETURNING b;
UPDATE b SET x = 'q' WHERE id = 5 RETURNING b, b.*;
DELETE FROM b WHERE id = 5 RETURNING b;
