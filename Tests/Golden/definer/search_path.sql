-- Names in the body are looked up in the caller's search path, so that a caller can plant a table; SET search_path
-- at the function closes the hole.
CREATE ROLE ann;
CREATE SCHEMA trap AUTHORIZATION ann;
CREATE TABLE public.prices (p integer);
INSERT INTO public.prices VALUES (100);
GRANT SELECT ON public.prices TO ann;
CREATE FUNCTION price() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT p FROM prices';
CREATE FUNCTION price_safe() RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS 'SELECT p FROM prices';
SET ROLE ann;
CREATE TABLE trap.prices (p integer);
INSERT INTO trap.prices VALUES (1);
SET search_path = trap, public;
SELECT price(), price_safe();
SHOW search_path;
