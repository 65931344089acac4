-- INNER keeps matches, LEFT and RIGHT keep one side, FULL both, CROSS pairs all.
CREATE TABLE l (id integer, a text);
CREATE TABLE r (id integer, b text);
INSERT INTO l VALUES (1, 'l1'), (2, 'l2'), (3, 'l3'), (NULL, 'lnull');
INSERT INTO r VALUES (2, 'r2'), (3, 'r3'), (3, 'r3b'), (4, 'r4'), (NULL, 'rnull');
SELECT l.id, a, b FROM l JOIN r ON l.id = r.id ORDER BY l.id, b;
SELECT l.id, a, b FROM l LEFT JOIN r ON l.id = r.id ORDER BY a, b;
SELECT r.id, a, b FROM l RIGHT JOIN r ON l.id = r.id ORDER BY b;
SELECT l.id, r.id, a, b FROM l FULL JOIN r ON l.id = r.id ORDER BY a, b;
SELECT count(*) FROM l CROSS JOIN r;
SELECT count(*) FROM l, r WHERE l.id < r.id;
SELECT a FROM l LEFT JOIN r ON l.id = r.id WHERE r.id IS NULL ORDER BY a;
SELECT a, b FROM l LEFT JOIN r ON l.id = r.id AND b LIKE '%b' ORDER BY a;
SELECT a, b FROM l JOIN r ON true WHERE a = 'l1' AND b = 'r2';
