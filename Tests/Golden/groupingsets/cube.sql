-- CUBE groups by every subset of its list.
CREATE TABLE pets (kind text, colour text, n int);
INSERT INTO pets VALUES ('cat', 'black', 1), ('cat', 'white', 2), ('dog', 'black', 4);
SELECT kind, colour, sum(n), GROUPING(kind, colour) AS bits FROM pets GROUP BY CUBE (kind, colour) ORDER BY bits, kind, colour;
SELECT kind, colour, sum(n) FROM pets GROUP BY CUBE ((kind, colour)) ORDER BY 1, 2;
SELECT kind, colour, count(*) FROM pets GROUP BY kind, CUBE (colour) ORDER BY 1, 2;
SELECT count(*) FROM (SELECT FROM pets GROUP BY CUBE (kind, colour, n)) AS every;
SELECT colour, sum(n) FROM pets GROUP BY CUBE (kind) ORDER BY 1;
