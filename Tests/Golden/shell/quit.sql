-- \q ends the script.
SELECT 1 AS one;
\q
SELECT 'never reached' AS two;
