-- A restrictive policy binds only the roles that it names.
CREATE ROLE anna;
CREATE ROLE bert;
CREATE TABLE t (id int);
INSERT INTO t VALUES (1), (2), (3);
GRANT SELECT, INSERT ON t TO anna, bert;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY open ON t USING (true);
CREATE POLICY tight ON t AS RESTRICTIVE TO bert USING (id > 1);
SET ROLE anna;
SELECT id FROM t ORDER BY id;
INSERT INTO t VALUES (0);
SET ROLE bert;
SELECT id FROM t ORDER BY id;
INSERT INTO t VALUES (0);
