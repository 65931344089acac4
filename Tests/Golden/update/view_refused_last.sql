-- That a view cannot be changed is found after the statement has been understood: unknown columns come first.
CREATE TABLE t (id int PRIMARY KEY, a int);
CREATE VIEW pairs AS SELECT x.id, x.a FROM t x JOIN t y USING (id);
CREATE VIEW more AS SELECT id, a + 1 AS b FROM t;
DELETE FROM pairs WHERE nothing;
DELETE FROM pairs RETURNING nothing;
UPDATE pairs SET nothing = 1;
INSERT INTO pairs VALUES (1, 2, 3);
DELETE FROM pairs;
UPDATE more SET b = 1 RETURNING nothing;
INSERT INTO more (b) VALUES (1) RETURNING nothing;
INSERT INTO more (b) VALUES (1);
