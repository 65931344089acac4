-- A temporary relation in a named schema: CREATE on that schema is asked for before the schema is found to be wrong.
CREATE ROLE bob;
SET ROLE bob;
CREATE TEMP TABLE public.x (a int);
CREATE TEMP VIEW public.x AS SELECT 1;
CREATE TEMP SEQUENCE public.x;
CREATE TEMP TABLE nosuch.x (a int);
RESET ROLE;
CREATE TEMP TABLE public.x (a int);
CREATE UNLOGGED TABLE pg_temp.x (a int);
CREATE TABLE pg_temp.x (a int);
SELECT relpersistence FROM pg_class WHERE relname = 'x';
