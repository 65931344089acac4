-- ECHO queries prints each query as it is sent.
\set ECHO queries
SELECT 1 AS a;
SELECT
  2 AS b
;
\set n 3
SELECT :n AS c;
SELECT 4 AS d\; SELECT 5 AS e;
\dn
SELECT bad;
SELECT 'SELECT 6 AS f' \gexec
