-- COPY takes numbers from sequences row by row: one that fails stops it before the rows behind it have taken theirs.
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a int NOT NULL, b int CHECK (b > 0));
COPY t (b) FROM STDIN;
1
2
3
\.
INSERT INTO t (a, b) VALUES (1, 1) RETURNING id;
COPY t (a, b) FROM STDIN;
1	1
2	0
3	3
\.
INSERT INTO t (a, b) VALUES (1, 1) RETURNING id;
COPY t (a, b) FROM STDIN;
1	1
2	2
x	3
4	4
\.
INSERT INTO t (a, b) VALUES (1, 1) RETURNING id;
COPY t (a, b) FROM STDIN;
5	5
6	6
\.
SELECT * FROM t ORDER BY id;
