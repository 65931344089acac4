-- HAVING filters groups, WHERE filters rows before they are grouped.
CREATE TABLE plays (who text, track text, seconds integer);
INSERT INTO plays VALUES ('ann', 'x', 100), ('ann', 'y', 5), ('bob', 'x', 200), ('cyd', 'z', 1), ('cyd', 'x', 2);
SELECT who, count(*), sum(seconds) FROM plays GROUP BY who HAVING count(*) > 1 ORDER BY who;
SELECT who, sum(seconds) FROM plays WHERE seconds > 4 GROUP BY who HAVING sum(seconds) > 100 ORDER BY who;
SELECT count(*) FROM plays HAVING count(*) > 100;
SELECT 1 AS one FROM plays HAVING true;
SELECT track FROM plays GROUP BY track HAVING max(seconds) = 200;
SELECT who FROM plays HAVING seconds > 1;
SELECT who FROM plays GROUP BY who HAVING seconds > 1;
