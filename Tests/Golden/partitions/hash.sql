-- Hash partitions get their rows by a hash of the key that is the same everywhere.
CREATE TABLE h (a int, b text, c bigint) PARTITION BY HASH (a, b);
CREATE TABLE h0 PARTITION OF h FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE h1 PARTITION OF h FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE h2 PARTITION OF h FOR VALUES WITH (MODULUS 3, REMAINDER 2);
INSERT INTO h SELECT i, 'v' || i, i FROM generate_series(1, 20) AS i;
INSERT INTO h VALUES (NULL, 'x', 21), (1, NULL, 22), (NULL, NULL, 23);
SELECT tableoid::regclass, * FROM h ORDER BY c;
INSERT INTO h0 VALUES (1, 'v1', 99);
SELECT * FROM h WHERE a = 7 AND b = 'v7';
\d+ h
