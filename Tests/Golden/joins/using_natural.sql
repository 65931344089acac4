-- USING and NATURAL JOIN merge the common columns: they come first and once.
CREATE TABLE a (id integer, x text, note text);
CREATE TABLE b (id integer, y text, note text);
INSERT INTO a VALUES (1, 'x1', 'same'), (2, 'x2', 'left');
INSERT INTO b VALUES (1, 'y1', 'same'), (3, 'y3', 'right');
SELECT * FROM a JOIN b USING (id);
SELECT * FROM a FULL JOIN b USING (id) ORDER BY id;
SELECT * FROM a NATURAL JOIN b;
SELECT id, a.id, b.id FROM a FULL JOIN b USING (id) ORDER BY 1;
SELECT note FROM a JOIN b USING (id);
SELECT a.note, b.note AS other FROM a JOIN b USING (id);
SELECT j.id FROM a JOIN b USING (id) AS j;
SELECT * FROM a JOIN b USING (x);
SELECT id FROM a, b;
