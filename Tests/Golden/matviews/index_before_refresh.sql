-- An index over an expression can be made on a materialized view that holds nothing yet; REFRESH works the expression out.
CREATE TABLE t (id int);
INSERT INTO t VALUES (1), (0);
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 10 / $1';
CREATE MATERIALIZED VIEW m AS SELECT id FROM t WITH NO DATA;
CREATE INDEX ON m (f(id));
SELECT * FROM m;
REFRESH MATERIALIZED VIEW m;
DELETE FROM t WHERE id = 0;
REFRESH MATERIALIZED VIEW m;
SELECT * FROM m;
