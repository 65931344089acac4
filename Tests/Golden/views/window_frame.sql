-- How far the frame of a window reaches may be said by an expression; what that calls and reads belongs to the view like all the
-- rest of it.
CREATE ROLE ann;
CREATE TABLE t (a int);
INSERT INTO t VALUES (1), (2), (3);
CREATE TABLE far (n int);
INSERT INTO far VALUES (1);
CREATE FUNCTION one() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE VIEW v AS SELECT a, sum(a) OVER (ORDER BY a ROWS BETWEEN one() PRECEDING AND CURRENT ROW) FROM t;
CREATE VIEW w AS SELECT a, sum(a) OVER (ORDER BY a ROWS BETWEEN (SELECT n FROM far) PRECEDING AND CURRENT ROW) FROM t;
DROP FUNCTION one();
DROP TABLE far;
ALTER TABLE far RENAME n TO m;
SELECT pg_get_viewdef('w');
SELECT * FROM w ORDER BY a;
GRANT SELECT ON t, v, w TO ann;
REVOKE EXECUTE ON FUNCTION one() FROM PUBLIC;
SET ROLE ann;
SELECT * FROM w ORDER BY a;
SELECT * FROM v ORDER BY a;
SELECT a, sum(a) OVER (ORDER BY a ROWS BETWEEN (SELECT m FROM far) PRECEDING AND CURRENT ROW) FROM t;
