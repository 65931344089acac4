-- GROUPING SETS lists the groupings one by one, and the same one twice gives its rows twice.
CREATE TABLE trips (city text, mode text, km int);
INSERT INTO trips VALUES ('Bonn', 'bus', 3), ('Bonn', 'rail', 5), ('Kiel', 'bus', 7), ('Kiel', 'bus', 2);
SELECT city, mode, sum(km) FROM trips GROUP BY GROUPING SETS ((city), (mode), ()) ORDER BY city, mode;
SELECT city, count(*) FROM trips GROUP BY GROUPING SETS (city, city) ORDER BY city;
SELECT city, count(*) FROM trips GROUP BY DISTINCT GROUPING SETS (city, city) ORDER BY city;
SELECT city, mode, sum(km) FROM trips GROUP BY GROUPING SETS (ROLLUP (city), CUBE (mode)) ORDER BY city, mode, sum;
SELECT sum(km) FROM trips GROUP BY GROUPING SETS ((), ());
SELECT sum(km) FROM trips GROUP BY ();
-- Two lists beside each other combine every set of the one with every set of the other.
SELECT city, mode, sum(km), GROUPING(city, mode) FROM trips GROUP BY ROLLUP (city), ROLLUP (mode) ORDER BY 4, 1, 2;
SELECT city, km FROM trips GROUP BY GROUPING SETS ((city), (mode));
