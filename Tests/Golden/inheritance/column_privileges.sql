-- Column privileges on a parent hold for the children's rows, whose own privileges are not looked at.
CREATE ROLE ben;
CREATE TABLE a (x int, y int);
CREATE TABLE b (z int) INHERITS (a);
INSERT INTO b VALUES (1, 2, 3);
GRANT SELECT (x), UPDATE (y) ON a TO ben;
SET ROLE ben;
SELECT x FROM a;
SELECT y FROM a;
SELECT a FROM a;
SELECT x, tableoid FROM a;
UPDATE a SET y = 5 WHERE x = 1 RETURNING x;
UPDATE a SET y = 6 WHERE y = 5;
SELECT x FROM b;
SELECT has_column_privilege('a', 'x', 'SELECT') AS parent, has_column_privilege('b', 'x', 'SELECT') AS child;
