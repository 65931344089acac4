-- \df and \sf show how a function was made; defaults are left out.
CREATE ROLE ann;
CREATE FUNCTION plain(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION fancy(a integer DEFAULT 7, VARIADIC b text[] DEFAULT '{}') RETURNS SETOF text LANGUAGE sql
  STABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL SAFE COST 5 ROWS 10 SET search_path = public, pg_temp
  SET work_mem = '1MB' AS $$SELECT 'it''s'$$;
ALTER FUNCTION fancy OWNER TO ann;
REVOKE EXECUTE ON FUNCTION fancy FROM PUBLIC;
\df+ (plain|fancy)
\sf plain
\sf fancy
SELECT proname, prosecdef, proisstrict, proretset, provolatile, proparallel, procost, prorows, proconfig
FROM pg_proc WHERE proname IN ('plain', 'fancy') ORDER BY 1;
