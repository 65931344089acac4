-- Functions in policies run as the role in force, which needs EXECUTE; a policy holds the functions that it calls. Functions of
-- a query see only rows that the policies show.
CREATE ROLE alice;
CREATE TABLE t (id int, owner text, secret text);
INSERT INTO t VALUES (1, 'bob', 's1'), (2, 'alice', 'abc'), (3, 'bob', 's3');
GRANT SELECT ON t TO alice;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION mine(o text) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT o = current_user';
CREATE POLICY p ON t USING (mine(owner));
DROP FUNCTION mine(text);
SET ROLE alice;
SELECT id FROM t ORDER BY 1;
RESET ROLE;
REVOKE EXECUTE ON FUNCTION mine(text) FROM PUBLIC;
SET ROLE alice;
SELECT id FROM t ORDER BY 1;
RESET ROLE;
GRANT EXECUTE ON FUNCTION mine(text) TO alice;
CREATE FUNCTION leaky(text) RETURNS boolean LANGUAGE sql COST 0.0000001 AS 'SELECT 1 / (length($1) - 2) >= 0';
SELECT id FROM t WHERE leaky(secret);
SET ROLE alice;
SELECT id FROM t WHERE leaky(secret);
RESET ROLE;
DROP FUNCTION mine(text) CASCADE;
SELECT count(*) FROM pg_policies;
