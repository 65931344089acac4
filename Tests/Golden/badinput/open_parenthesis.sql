-- A semicolon inside parentheses does not end the statement, as psql reads; the server then complains.
SELECT (1 + 2;
SELECT 3);
SELECT 4 AS four;
