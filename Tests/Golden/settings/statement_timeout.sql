-- A statement that runs longer than statement_timeout is stopped; the next one has all its time again.
SET statement_timeout = '150ms';
WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT 1 FROM t) SELECT count(*) FROM t;
SELECT 'goes on' AS session;
SET statement_timeout = 'soon';
RESET statement_timeout;
