-- Aggregates do not nest and do not stand in WHERE; HAVING is the condition on groups.
CREATE TABLE n (g int, v int);
INSERT INTO n VALUES (1, 1), (1, 2), (2, 5);
SELECT g, sum(v) FROM n GROUP BY g HAVING sum(v) > 3 ORDER BY g;
SELECT max(s) FROM (SELECT sum(v) AS s FROM n GROUP BY g) AS sums;
SELECT max(sum(v)) FROM n GROUP BY g;
SELECT g FROM n WHERE sum(v) > 3;
SELECT g FROM n JOIN n AS m ON count(*) > 1;
SELECT g, v FROM n GROUP BY g HAVING v > 1;
UPDATE n SET v = max(v);
INSERT INTO n VALUES (count(*), 1);
SELECT sum(*) FROM n;
SELECT count() FROM n;
SELECT sum('x') FROM n;
