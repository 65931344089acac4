-- SET clauses hold while the function runs; what SET LOCAL changes inside goes with it, plain SET inside stays.
CREATE FUNCTION shown() RETURNS text LANGUAGE sql SET work_mem = '1MB' AS $$SELECT current_setting('work_mem')$$;
CREATE FUNCTION local_inside() RETURNS text LANGUAGE sql SET work_mem = '1MB'
  AS $$SET LOCAL work_mem = '2MB'; SELECT current_setting('work_mem')$$;
CREATE FUNCTION plain_inside() RETURNS text LANGUAGE sql SET work_mem = '1MB'
  AS $$SET work_mem = '3MB'; SELECT current_setting('work_mem')$$;
SELECT shown();
SHOW work_mem;
SELECT local_inside();
SHOW work_mem;
SELECT plain_inside();
SHOW work_mem;
ALTER FUNCTION shown() SET work_mem FROM CURRENT;
SELECT proconfig FROM pg_proc WHERE proname = 'shown';
ALTER FUNCTION shown() RESET ALL;
SELECT proconfig FROM pg_proc WHERE proname = 'shown';
CREATE FUNCTION wrong() RETURNS integer LANGUAGE sql SET nonsense = 1 AS 'SELECT 1';
CREATE FUNCTION wrong() RETURNS integer LANGUAGE sql SET work_mem = 'much' AS 'SELECT 1';
