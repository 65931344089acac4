-- LIKE … INCLUDING STATISTICS copies extended statistics under new names; they belong to who makes the table.
CREATE ROLE cid;
GRANT CREATE ON SCHEMA public TO cid;
CREATE TABLE t (id int, a int, b text);
CREATE STATISTICS s ON id, a FROM t;
CREATE STATISTICS r (ndistinct) ON b, (a + 1) FROM t;
COMMENT ON STATISTICS s IS 'two columns';
GRANT SELECT ON t TO cid;
SET ROLE cid;
CREATE TABLE u (x int, LIKE t INCLUDING ALL);
CREATE TABLE w (LIKE t INCLUDING ALL EXCLUDING STATISTICS);
SELECT stxname, stxowner::regrole, stxkeys, stxkind, obj_description(oid, 'pg_statistic_ext') FROM pg_statistic_ext ORDER BY 1;
RESET ROLE;
ALTER TABLE u DROP COLUMN a;
SELECT stxname FROM pg_statistic_ext ORDER BY 1;
DROP OWNED BY cid;
SELECT stxname FROM pg_statistic_ext ORDER BY 1;
