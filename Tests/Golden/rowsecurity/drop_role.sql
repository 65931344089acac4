-- A role that a policy names cannot be dropped; DROP OWNED takes it out of the policies, and drops those for it alone.
CREATE ROLE anna;
CREATE ROLE bert;
CREATE TABLE t (id int);
CREATE SCHEMA s;
CREATE TABLE s.u (id int);
CREATE POLICY one ON t TO anna USING (true);
CREATE POLICY both ON t TO anna, bert USING (true);
CREATE POLICY other ON s.u TO anna USING (true);
GRANT SELECT ON t TO anna;
DROP ROLE anna;
REASSIGN OWNED BY anna TO bert;
DROP ROLE anna;
DROP OWNED BY anna;
SELECT tablename, policyname, roles FROM pg_policies ORDER BY 1, 2;
DROP ROLE anna;
DROP ROLE bert;
DROP TABLE t;
DROP ROLE bert;
