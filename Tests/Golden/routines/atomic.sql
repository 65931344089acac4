-- BEGIN ATOMIC and RETURN are analyzed when the function is made: names keep their meaning, renames are followed.
CREATE SCHEMA app;
CREATE TABLE app.t (a integer);
INSERT INTO app.t VALUES (1), (2), (3);
SET search_path = app, public;
CREATE FUNCTION public.big(lim integer) RETURNS SETOF integer LANGUAGE sql
  BEGIN ATOMIC SELECT a FROM t WHERE a >= lim ORDER BY a; END;
CREATE FUNCTION public.next(n integer) RETURNS integer RETURN n + 1;
RESET search_path;
SELECT big(2), next(5);
ALTER TABLE app.t RENAME TO u;
ALTER TABLE app.u RENAME a TO b;
SELECT big(3);
\sf big
\sf next
