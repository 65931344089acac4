-- A conditional INSTEAD rule takes its rows out of the command, which is run for the others; the rules apply in the order of their names.
CREATE TABLE t (id int, a int);
CREATE TABLE log (n serial, what text, a int);
CREATE RULE b_big AS ON INSERT TO t WHERE NEW.a > 10 DO INSTEAD INSERT INTO log (what, a) VALUES ('big', NEW.a);
CREATE RULE a_null AS ON INSERT TO t WHERE NEW.a IS NULL DO INSTEAD NOTHING;
CREATE RULE c_all AS ON INSERT TO t DO ALSO INSERT INTO log (what, a) VALUES ('all', NEW.a);
INSERT INTO t VALUES (1, 1);
INSERT INTO t VALUES (2, 20);
INSERT INTO t VALUES (3, NULL);
INSERT INTO t SELECT g, g * 4 FROM generate_series(4, 6) g;
SELECT * FROM t ORDER BY id;
SELECT what, a FROM log ORDER BY n;
INSERT INTO t VALUES (7, 7) RETURNING id;
-- An action of UPDATE and DELETE comes before the command, while the rows are still there.
CREATE RULE keep AS ON DELETE TO t WHERE OLD.id = 1 DO INSTEAD NOTHING;
CREATE RULE note AS ON DELETE TO t DO ALSO INSERT INTO log (what, a) VALUES ('gone', OLD.a);
TRUNCATE log;
DELETE FROM t WHERE a < 20;
SELECT * FROM t ORDER BY id;
SELECT what, a FROM log ORDER BY n;
DELETE FROM t WHERE id = 1 RETURNING id;
-- A view with conditional INSTEAD rules only cannot be changed.
CREATE VIEW v AS SELECT id, a FROM t;
CREATE RULE vi AS ON INSERT TO v WHERE NEW.a > 0 DO INSTEAD INSERT INTO t VALUES (NEW.id, NEW.a);
INSERT INTO v VALUES (9, 9);
CREATE RULE vj AS ON INSERT TO v DO INSTEAD NOTHING;
INSERT INTO v VALUES (9, 9), (10, -1);
SELECT * FROM t ORDER BY id;
