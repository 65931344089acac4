-- jsonb has an order and an equality, so that it can be sorted, grouped and be a key; json has neither.
CREATE TABLE t (id int, j jsonb);
INSERT INTO t VALUES (1, '1'), (2, '1.0'), (3, '"a"'), (4, 'null'), (5, '[]'), (6, '[1]'), (7, '{}'), (8, '{"a":1}'),
  (9, 'true'), (10, 'false'), (11, '{"b":0}'), (12, '[1,2]'), (13, '"B"'), (14, NULL);
SELECT j FROM t ORDER BY j, id;
SELECT j, count(*) FROM t GROUP BY j HAVING count(*) > 1;
SELECT count(DISTINCT j) FROM t;
SELECT '{"a":1,"b":2}'::jsonb = '{"b":2.0,"a":1}'::jsonb, '[1]'::jsonb < '[2]'::jsonb, '{}'::jsonb > '[1,2,3]'::jsonb, '"a"'::jsonb <> '"b"';
SELECT '{}'::json = '{}'::json;
SELECT DISTINCT '{}'::json;
CREATE TABLE k (j jsonb PRIMARY KEY, o json);
INSERT INTO k VALUES ('{"a": 1}', '{"z":  1}');
INSERT INTO k VALUES ('{"a": 1.0}', NULL);
INSERT INTO k VALUES ('[1', NULL);
SELECT * FROM k WHERE j = '{"a": 1}';
CREATE TABLE l (o json PRIMARY KEY);
CREATE DOMAIN object AS jsonb CHECK (jsonb_typeof(VALUE) = 'object');
CREATE TABLE d (j object);
INSERT INTO d VALUES ('{"a": 1}');
INSERT INTO d VALUES ('[1]');
SELECT * FROM d;
COPY k TO stdout;
COPY k FROM stdin;
{"c": 2}	\N
[3, 4]	{"x" :1}
\.
COPY k FROM stdin;
{"c": 2	\N
\.
SELECT * FROM k ORDER BY j;
\d k
SELECT json '1' UNION SELECT json '1';
SELECT count(*) FROM (SELECT json '1' UNION ALL SELECT json '1') u;
SELECT count(DISTINCT o) FROM k;
SELECT o FROM k ORDER BY o;
SELECT o FROM k GROUP BY o;
