-- LOCAL checks only the conditions of its own view, CASCADED also those of all views below.
CREATE TABLE t (a int);
CREATE VIEW low AS SELECT a FROM t WHERE a > 0;
CREATE VIEW loc AS SELECT a FROM low WHERE a < 100 WITH LOCAL CHECK OPTION;
CREATE VIEW cas AS SELECT a FROM low WHERE a < 100 WITH CASCADED CHECK OPTION;
INSERT INTO loc VALUES (-1);
INSERT INTO loc VALUES (100);
INSERT INTO cas VALUES (-1);
INSERT INTO cas VALUES (100);
INSERT INTO cas VALUES (50);
UPDATE cas SET a = 200;
UPDATE loc SET a = -50;
SELECT * FROM t ORDER BY a;
SELECT table_name, check_option FROM information_schema.views WHERE table_schema = 'public' ORDER BY 1;
ALTER VIEW loc RESET (check_option);
INSERT INTO loc VALUES (101);
ALTER VIEW loc SET (check_option = maybe);
CREATE VIEW x AS SELECT count(*) FROM t WITH CHECK OPTION;
