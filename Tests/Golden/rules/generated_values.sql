-- NEW is what the command gives: defaults are worked out once more for the action, generated columns from the values given.
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, a int, twice int GENERATED ALWAYS AS (a * 2) STORED, d int DEFAULT 7);
CREATE TABLE log (id int, twice int, d int);
CREATE RULE i AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.id, NEW.twice, NEW.d);
INSERT INTO t (a) VALUES (1);
INSERT INTO t (a, d) VALUES (2, DEFAULT), (3, 9);
INSERT INTO t (id, a) OVERRIDING SYSTEM VALUE VALUES (50, 5);
INSERT INTO t DEFAULT VALUES;
SELECT * FROM t ORDER BY a, id;
SELECT * FROM log ORDER BY twice, id;
TRUNCATE log;
CREATE RULE u AS ON UPDATE TO t DO ALSO INSERT INTO log VALUES (OLD.twice, NEW.twice, NEW.d);
UPDATE t SET a = 100 WHERE a = 1;
UPDATE t SET d = DEFAULT WHERE a = 3;
SELECT * FROM log ORDER BY id;
-- Values that come from one sub-select together cannot be named.
UPDATE t SET (a, d) = (SELECT 1, 2);
UPDATE t SET (a, id) = (SELECT 1, 2);
UPDATE t SET (a, d) = (a + 1, d + 1) WHERE a = 2;
SELECT * FROM log ORDER BY id;
CREATE VIEW v AS SELECT a, d FROM t;
ALTER VIEW v ALTER d SET DEFAULT 70;
CREATE RULE vi AS ON INSERT TO v DO INSTEAD INSERT INTO log VALUES (NEW.a, 0, NEW.d);
TRUNCATE log;
INSERT INTO v (a) VALUES (1);
INSERT INTO v VALUES (2, DEFAULT), (3, 4);
INSERT INTO v DEFAULT VALUES;
SELECT * FROM log ORDER BY id;
