-- \d lists policies with the state of row-level security, \dp in a column of its own.
CREATE ROLE anna;
CREATE ROLE bert;
CREATE TABLE t (id int);
CREATE POLICY a ON t USING (id > 0);
CREATE POLICY b ON t AS RESTRICTIVE FOR UPDATE TO bert, anna USING (id > 1) WITH CHECK (id < 9);
CREATE POLICY c ON t FOR INSERT WITH CHECK (true);
\d t
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
\d t
ALTER TABLE t FORCE ROW LEVEL SECURITY;
\d t
\dp t
DROP POLICY a ON t;
DROP POLICY b ON t;
DROP POLICY c ON t;
\d t
ALTER TABLE t NO FORCE ROW LEVEL SECURITY;
\d t
\z t
