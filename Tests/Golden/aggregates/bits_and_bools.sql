-- bit_and, bit_or and bit_xor join the bits of all values; bool_and (also called every) and bool_or their truth.
CREATE TABLE flags (bits int, word bit(4), ok boolean);
INSERT INTO flags VALUES (12, B'1100', true), (10, B'1010', NULL), (8, B'1000', false), (NULL, NULL, true);
SELECT bit_and(bits), bit_or(bits), bit_xor(bits) FROM flags;
SELECT bit_and(word), bit_or(word), bit_xor(word) FROM flags;
SELECT bool_and(ok), bool_or(ok), every(ok) FROM flags;
SELECT bits > 9 AS big, bool_and(ok), bit_or(bits) FROM flags WHERE bits IS NOT NULL GROUP BY 1 ORDER BY 1;
SELECT bit_or(x) FROM (VALUES (B'1'), (B'10')) AS v (x);
SELECT bool_and(bits) FROM flags;
SELECT bit_and(ok) FROM flags;
SELECT sum(ok) FROM flags;
SELECT max(ok) FROM flags;
