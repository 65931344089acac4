-- mode gives the most frequent value, of several the first in the order; nulls do not count.
CREATE TABLE shoes (size int, colour text);
INSERT INTO shoes VALUES (40, 'red'), (42, 'blue'), (42, 'red'), (40, 'green'), (39, 'blue'), (NULL, NULL), (NULL, NULL), (NULL, NULL);
SELECT mode() WITHIN GROUP (ORDER BY size) AS first, mode() WITHIN GROUP (ORDER BY size DESC) AS last,
    mode() WITHIN GROUP (ORDER BY colour) AS colour FROM shoes;
SELECT size, mode() WITHIN GROUP (ORDER BY colour) FROM shoes GROUP BY size ORDER BY size;
SELECT mode() WITHIN GROUP (ORDER BY size) FILTER (WHERE size < 40) FROM shoes;
SELECT mode(size) FROM shoes;
SELECT mode() FROM shoes;
SELECT mode() WITHIN GROUP (ORDER BY size, colour) FROM shoes;
SELECT count(*) WITHIN GROUP (ORDER BY size) FROM shoes;
SELECT mode() WITHIN GROUP (ORDER BY size ORDER BY colour) FROM shoes;
