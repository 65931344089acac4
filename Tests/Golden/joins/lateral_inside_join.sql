-- LATERAL may stand inside of a join in parentheses or to the right of an outer join, and read what stands before the whole join in FROM.
CREATE TABLE t (a int, b int);
INSERT INTO t VALUES (1, 1), (2, 2);
SELECT * FROM t o, t s LEFT JOIN LATERAL (SELECT o.a + s.a AS k) j ON true ORDER BY 1, 2, 3, 4, 5;
SELECT * FROM t o, t s LEFT JOIN LATERAL (SELECT o.a AS k WHERE s.a = 1) j ON s.b = 1 WHERE s.a < 5 ORDER BY 1, 2, 3, 4, 5;
SELECT * FROM t o, (t s LEFT JOIN LATERAL (SELECT o.a AS k) j ON true) LEFT JOIN LATERAL (SELECT o.b + s.b AS m) n ON j.k = s.a
    ORDER BY 1, 2, 3, 4, 5, 6;
SELECT * FROM t o, (t x LEFT JOIN (t s JOIN LATERAL (SELECT o.a AS k) j ON true) ON x.a = s.a) ORDER BY 1, 2, 3, 4, 5;
SELECT * FROM t o LEFT JOIN (t s LEFT JOIN LATERAL (SELECT o.a + s.a AS k) j ON true) ON o.a = s.a ORDER BY 1, 2, 3, 4, 5;
WITH w AS (SELECT a FROM t)
SELECT * FROM t o, (w LEFT JOIN LATERAL (SELECT o.a AS k, (SELECT count(*) FROM w v WHERE v.a = o.a) c) j ON true) ORDER BY 1, 2, 3, 4, 5;
SELECT s FROM t o, (t s LEFT JOIN LATERAL (SELECT o.a AS k) j ON true) ORDER BY 1;
SELECT * FROM t s, (t o RIGHT JOIN LATERAL (SELECT s.a AS k) j ON o.a = j.k) ORDER BY 1, 2, 3;
