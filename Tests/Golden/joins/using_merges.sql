-- USING and NATURAL show the common column once; in an outer join it is the value of whichever side has one.
CREATE TABLE l (id int, a text);
CREATE TABLE r (id int, b text);
INSERT INTO l VALUES (1, 'l1'), (2, 'l2');
INSERT INTO r VALUES (2, 'r2'), (3, 'r3');
SELECT * FROM l FULL JOIN r USING (id) ORDER BY id;
SELECT id, l.id AS of_l, r.id AS of_r FROM l FULL JOIN r USING (id) ORDER BY id;
SELECT * FROM l NATURAL JOIN r;
SELECT j.id FROM l JOIN r USING (id) AS j;
SELECT j.a FROM l JOIN r USING (id) AS j;
SELECT id FROM l JOIN r ON l.id = r.id;
SELECT * FROM l JOIN r USING (a);
