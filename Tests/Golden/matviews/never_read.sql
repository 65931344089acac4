-- A materialized view without rows cannot be scanned, but a plan whose condition can never be met does not scan it.
CREATE TABLE t (id int, b int);
CREATE MATERIALIZED VIEW m AS SELECT id, b FROM t WITH NO DATA;
SELECT * FROM m;
SELECT * FROM m WHERE b = NULL;
SELECT * FROM m WHERE NULL AND b = 1;
SELECT * FROM m WHERE false;
SELECT count(*) FROM m WHERE b = NULL;
SELECT * FROM m WHERE b = 1;
-- What a policy demands of new rows is planned before privileges are looked at.
CREATE ROLE ann;
SET check_function_bodies = off;
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT max(b)::int FROM gone WHERE b > $1';
CREATE POLICY p ON t USING (f(id) IS NOT NULL);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
SET ROLE ann;
INSERT INTO t DEFAULT VALUES;
