-- After SELECT DISTINCT, ORDER BY may only use what is selected.
CREATE TABLE words (w text, n int);
INSERT INTO words VALUES ('b', 1), ('a', 2), ('b', 3), (NULL, 4), (NULL, 5);
SELECT DISTINCT w FROM words ORDER BY w;
SELECT DISTINCT w FROM words ORDER BY w DESC NULLS LAST;
SELECT DISTINCT upper(w) AS big FROM words ORDER BY big;
SELECT DISTINCT upper(w) FROM words ORDER BY upper(w);
SELECT DISTINCT w FROM words ORDER BY n;
SELECT DISTINCT w FROM words ORDER BY upper(w);
SELECT DISTINCT w, n % 2 AS odd FROM words ORDER BY odd, w;
SELECT DISTINCT NULL, 1.0, 1.00 FROM words;
SELECT DISTINCT x FROM (VALUES (1.0), (1.00), (2)) AS v (x) ORDER BY x DESC LIMIT 1;
SELECT ALL n % 2 AS odd FROM words ORDER BY odd;
