-- Of several generated columns that are given values, the first of the table is named, not the first of the statement.
CREATE TABLE t (id int, twice int GENERATED ALWAYS AS (id * 2) STORED, n int GENERATED ALWAYS AS IDENTITY);
INSERT INTO t (n, twice, id) VALUES (1, 2, 3);
INSERT INTO t (n, twice, id) SELECT 1, 2, 3;
INSERT INTO t (n, id) VALUES (1, 3);
INSERT INTO t (id) VALUES (3);
TABLE t;
