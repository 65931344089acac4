-- COPY FROM routes rows to partitions with INSERT on the partitioned table; COPY TO does not read one, but a query does.
CREATE ROLE jim;
CREATE TABLE p (a int, b text) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);
GRANT INSERT ON p TO jim;
SET ROLE jim;
COPY p FROM STDIN;
1	one
2	two
\.
COPY p FROM STDIN;
1	again
3	three
\.
COPY p1 FROM STDIN;
1	no
\.
COPY p TO STDOUT;
RESET ROLE;
GRANT SELECT ON p TO jim;
SET ROLE jim;
COPY p TO STDOUT;
COPY (SELECT * FROM p ORDER BY a) TO STDOUT;
COPY p2 TO STDOUT;
