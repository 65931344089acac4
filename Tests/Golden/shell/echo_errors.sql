-- ECHO errors prints the statement behind the error.
\set ECHO errors
SELECT 1 AS a;
SELECT bad;
SELECT
  1/0
;
\d nosuch
