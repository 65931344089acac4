-- A view over a parent reads the children with the owner's rights on the parent; over ONLY the parent it does not read them.
CREATE ROLE hal;
CREATE ROLE keeper;
CREATE TABLE a (x int);
CREATE TABLE b () INHERITS (a);
INSERT INTO a VALUES (1);
INSERT INTO b VALUES (2);
CREATE VIEW whole AS SELECT * FROM a;
CREATE VIEW part AS SELECT * FROM ONLY a;
ALTER VIEW whole OWNER TO keeper;
GRANT ALL ON whole, part TO hal;
SET ROLE hal;
SELECT * FROM whole;
SELECT * FROM part;
UPDATE part SET x = x + 10;
RESET ROLE;
GRANT SELECT, UPDATE ON a TO keeper;
SET ROLE hal;
UPDATE whole SET x = x + 100;
SELECT * FROM whole ORDER BY x;
SELECT * FROM part;
RESET ROLE;
\d+ part
REVOKE ALL ON a FROM keeper;
GRANT ALL ON b TO keeper;
SET ROLE hal;
SELECT * FROM whole;
