-- A function may call itself; without an end the limit of the stack is reached.
CREATE FUNCTION down(n integer) RETURNS integer LANGUAGE sql
  AS 'SELECT CASE WHEN n <= 0 THEN 0 ELSE n + down(n - 1) END';
SELECT down(10), down(100);
CREATE FUNCTION fib(n integer) RETURNS integer LANGUAGE sql
  AS 'SELECT CASE WHEN n < 2 THEN n ELSE fib(n - 1) + fib(n - 2) END';
SELECT fib(12);
CREATE FUNCTION endless(n integer) RETURNS integer LANGUAGE sql AS 'SELECT endless(n + 1)';
\set SHOW_CONTEXT never
SELECT endless(1);
