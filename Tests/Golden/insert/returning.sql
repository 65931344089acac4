-- RETURNING is a select list over the rows as they were stored, defaults filled in.
CREATE TABLE t (id serial, name text, size integer DEFAULT 10);
INSERT INTO t (name) VALUES ('a') RETURNING *;
INSERT INTO t (name) VALUES ('b'), ('c') RETURNING id, upper(name) AS name, size * 2 AS double;
INSERT INTO t (name) SELECT 'd' WHERE false RETURNING id;
INSERT INTO t AS x (name) VALUES ('e') RETURNING x.id;
INSERT INTO t (name) VALUES ('f') RETURNING nosuch;
INSERT INTO t (name) VALUES ('g') RETURNING count(*);
SELECT * FROM t ORDER BY id;
