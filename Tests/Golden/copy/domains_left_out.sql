-- COPY FROM does not ask a domain about the columns that it gets no values for, unless there is a default to work out;
-- INSERT does. The default of a domain over a domain is a value of that one first.
CREATE DOMAIN y1 AS int CHECK (abs(VALUE) IS NOT NULL);
CREATE DOMAIN y2 AS y1;
CREATE DOMAIN y3 AS int NOT NULL;
CREATE DOMAIN y4 AS y1 DEFAULT NULL;
CREATE DOMAIN y5 AS y1 DEFAULT 5;
CREATE TABLE a (id int, c y1);
CREATE TABLE b (id int, c y2);
CREATE TABLE c (id int, c y3);
CREATE TABLE d (id int, c y4);
CREATE TABLE e (id int, c y5);
CREATE TABLE f (id int, c y1 DEFAULT NULL);
COPY a (id) FROM STDIN;
1
\.
COPY b (id) FROM STDIN;
1
\.
COPY c (id) FROM STDIN;
1
\.
COPY d (id) FROM STDIN;
1
\.
COPY e (id) FROM STDIN;
1
\.
COPY f (id) FROM STDIN;
1
\.
COPY a FROM STDIN;
1	\N
\.
COPY b FROM STDIN;
1	\N
\.
SELECT (SELECT count(*) FROM a), (SELECT count(*) FROM b), (SELECT count(*) FROM c), (SELECT c FROM e);
insert into a(id) values (1);
insert into b(id) values (1);
INSERT INTO c (id) VALUES (1);
INSERT INTO d (id) VALUES (1);
INSERT INTO e (id) VALUES (1) RETURNING *;
