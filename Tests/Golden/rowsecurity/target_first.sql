-- With row_security = off the first table of the statement that has policies for the role is named: the target of a change before
-- what it reads, but the table behind a changed view last.
CREATE ROLE rudi;
CREATE TABLE a (id int);
CREATE TABLE b (id int);
CREATE VIEW v WITH (security_invoker) AS SELECT * FROM a;
GRANT ALL ON a, b, v TO rudi;
ALTER TABLE a ENABLE ROW LEVEL SECURITY;
ALTER TABLE b ENABLE ROW LEVEL SECURITY;
SET ROLE rudi;
SET row_security = off;
SELECT * FROM b, a;
UPDATE a SET id = b.id FROM b;
DELETE FROM a USING b WHERE a.id = b.id;
INSERT INTO a SELECT * FROM b;
INSERT INTO a VALUES ((SELECT id FROM b));
UPDATE v SET id = b.id FROM b;
DELETE FROM v;
SELECT * FROM v;
