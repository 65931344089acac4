-- Columns of the same name are merged, with a notice, if type and collation agree; defaults that disagree must be settled.
CREATE TABLE a (x int DEFAULT 1, y text);
CREATE TABLE b (x int DEFAULT 2, z text);
CREATE TABLE c () INHERITS (a, b);
CREATE TABLE c (x int DEFAULT 3) INHERITS (a, b);
\d c
CREATE TABLE d (z text, y text) INHERITS (a);
CREATE TABLE e (y int) INHERITS (a);
CREATE TABLE f (y varchar) INHERITS (a);
CREATE TABLE g () INHERITS (a, a);
CREATE TABLE h (p int GENERATED ALWAYS AS (q + 1) STORED, q int);
CREATE TABLE i (p int DEFAULT 5) INHERITS (h);
CREATE TABLE j (q int GENERATED ALWAYS AS (1) STORED) INHERITS (h);
CREATE TABLE k (p int GENERATED ALWAYS AS (q * 10) STORED) INHERITS (h);
INSERT INTO k (q) VALUES (4);
SELECT * FROM h;
