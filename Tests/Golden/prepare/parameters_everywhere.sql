-- Parameters may stand wherever a query has expressions; statements that are no queries take none.
PREPARE p AS SELECT 1 AS a INTO x;
EXECUTE p;
SELECT * FROM x;
PREPARE p2 AS SELECT $1::int AS a INTO y;
EXECUTE p2(4);
SELECT * FROM y;
PREPARE p3 AS CREATE TABLE z AS SELECT 1 AS a;
SELECT $1::int AS b INTO w \bind 5 \g
TABLE w;
CREATE TABLE u AS SELECT $1::int AS b \bind 6 \g
TABLE u;
DECLARE c CURSOR WITH HOLD FOR SELECT * FROM u WHERE b = $1 \bind 6 \g
FETCH ALL FROM c;
CREATE MATERIALIZED VIEW mv AS SELECT $1::int AS b \bind 6 \g
CREATE VIEW vv AS SELECT $1::int AS b \bind 6 \g
CALL nosuch($1) \bind 1 \g
CREATE PROCEDURE pr(a int, INOUT b int) LANGUAGE plpgsql AS $$ BEGIN b := a * 2; END $$;
CALL pr($1, $2) \bind 4 5 \g
CALL pr($1, NULL) \gdesc
DO $$ BEGIN NULL; END $$ \bind \g
SET work_mem = $1 \bind 5 \g
SELECT * FROM u LIMIT $1 \bind 1 \g
SELECT $2::int \bind 1 2 \g
SELECT $1 + $1 \bind 1 \g
INSERT INTO u VALUES ($1::text) \bind 1 \g
SELECT $1 IS NULL \bind 1 \g
VALUES ($1, $2) \bind a b \g
EXECUTE nosuch(1) \bind \g
