-- A row may be looked for in a list of rows or in a sub-select with as many columns; NOT IN with an unknown row is never true.
CREATE TABLE seats (hall text, seat int);
INSERT INTO seats VALUES ('A', 1), ('A', 2), ('B', 1), ('B', NULL);
SELECT * FROM seats WHERE (hall, seat) IN (('A', 2), ('B', 1)) ORDER BY hall, seat;
SELECT * FROM seats WHERE (hall, seat) NOT IN (('A', 2), ('B', 1)) ORDER BY hall, seat;
SELECT ('A', 1) IN (SELECT hall, seat FROM seats) AS there, ('C', 1) IN (SELECT hall, seat FROM seats) AS nowhere, ('B', 7) IN (SELECT hall, seat FROM seats) AS maybe;
SELECT ('C', 1) NOT IN (SELECT hall, seat FROM seats) AS surely_not, ('B', 7) NOT IN (SELECT hall, seat FROM seats) AS perhaps_not;
SELECT (hall, seat) = (SELECT 'A', 1) AS same FROM seats ORDER BY hall, seat;
SELECT ('A', 1) >= ALL (SELECT hall, seat FROM seats WHERE hall = 'A'), ('A', 1) < ANY (SELECT hall, seat FROM seats);
SELECT (hall, seat) IN (SELECT hall FROM seats) FROM seats;
SELECT hall IN (SELECT hall, seat FROM seats) FROM seats;
SELECT (hall, seat) IN (('A', 1), ('B', 1, 2)) FROM seats;
SELECT (hall, seat) = (SELECT hall, seat FROM seats) FROM seats;
