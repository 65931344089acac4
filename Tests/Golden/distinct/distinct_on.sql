-- DISTINCT ON keeps the first row of each group of equal values, and ORDER BY says which one is first.
CREATE TABLE temps (town text, day int, degrees int);
INSERT INTO temps VALUES ('Bonn', 1, 10), ('Bonn', 2, 14), ('Kiel', 1, 9), ('Kiel', 2, 7), (NULL, 1, 1), (NULL, 2, 2);
SELECT DISTINCT ON (town) town, day, degrees FROM temps ORDER BY town, day DESC;
SELECT DISTINCT ON (town) town, degrees FROM temps ORDER BY town, degrees;
SELECT DISTINCT ON (1) town, day FROM temps ORDER BY 1, 2;
SELECT DISTINCT ON (degrees > 8) degrees FROM temps ORDER BY degrees > 8, degrees;
SELECT DISTINCT ON (town, day) town, day FROM temps ORDER BY day, town LIMIT 2;
-- What it distinguishes must come first in ORDER BY.
SELECT DISTINCT ON (town) town, day FROM temps ORDER BY day;
SELECT DISTINCT ON (town) town, day FROM temps ORDER BY day, town;
SELECT DISTINCT ON (3) town, day FROM temps;
SELECT DISTINCT ON () town FROM temps;
SELECT DISTINCT ON (nosuch) town FROM temps;
