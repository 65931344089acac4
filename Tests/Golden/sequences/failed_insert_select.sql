-- INSERT … SELECT takes values of a sequence row by row: those behind the row that fails are not taken.
CREATE TABLE t (id serial PRIMARY KEY, a int CHECK (a < 10));
CREATE TABLE s (n int, a int);
INSERT INTO t (id, a) VALUES (3, 1);
INSERT INTO s VALUES (1, 1), (2, 2), (3, 3), (4, 4), (5, 50), (6, 6);
INSERT INTO t (a) SELECT a FROM s;
SELECT last_value, is_called, currval('t_id_seq') FROM t_id_seq;
INSERT INTO t (a) SELECT a FROM s;
SELECT last_value, is_called, currval('t_id_seq') FROM t_id_seq;
INSERT INTO t (id, a) SELECT nextval('t_id_seq') + nextval('t_id_seq') * 0, a FROM s;
SELECT last_value, is_called, currval('t_id_seq') FROM t_id_seq;
DELETE FROM s WHERE a = 50;
INSERT INTO t (a) SELECT a FROM s;
SELECT last_value FROM t_id_seq;
