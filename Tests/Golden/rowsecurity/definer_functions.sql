-- Inside a SECURITY DEFINER function the policies are those for its owner, inside others those for the caller; a function's own
-- row_security = off refuses to be narrowed.
CREATE ROLE alice;
CREATE ROLE bob;
GRANT CREATE ON SCHEMA public TO bob;
CREATE TABLE t (id int, owner text);
INSERT INTO t VALUES (1, 'bob'), (2, 'alice'), (3, 'bob');
GRANT SELECT ON t TO alice, bob;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY a ON t TO alice USING (owner = 'alice');
CREATE POLICY b ON t TO bob USING (owner = 'bob');
CREATE FUNCTION definer_count() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM t';
CREATE FUNCTION invoker_count() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM t';
CREATE FUNCTION invoker_rows() RETURNS SETOF int LANGUAGE sql STABLE AS 'SELECT id FROM t';
CREATE FUNCTION off_count() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET row_security = off AS 'SELECT count(*) FROM t';
SET ROLE alice;
SELECT definer_count(), invoker_count(), off_count();
SELECT * FROM invoker_rows() ORDER BY 1;
RESET ROLE;
ALTER FUNCTION definer_count() OWNER TO bob;
ALTER FUNCTION off_count() OWNER TO bob;
SET ROLE alice;
SELECT definer_count(), invoker_count();
SELECT off_count();
