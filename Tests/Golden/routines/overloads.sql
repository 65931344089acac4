-- Functions of one name are told apart by their arguments, builtin ones among them; pg_catalog comes first unless the
-- search path says otherwise.
CREATE FUNCTION f(integer) RETURNS text LANGUAGE sql AS $$SELECT 'integer'$$;
CREATE FUNCTION f(text) RETURNS text LANGUAGE sql AS $$SELECT 'text'$$;
CREATE FUNCTION f(integer, integer DEFAULT 1) RETURNS text LANGUAGE sql AS $$SELECT 'two'$$;
SELECT f('x'), f(1, 2);
SELECT f(1);
SELECT f(true);
CREATE FUNCTION lower(text) RETURNS text LANGUAGE sql AS $$SELECT 'mine'$$;
SELECT lower('A'), public.lower('A');
SET search_path = public, pg_catalog;
SELECT lower('A'), pg_catalog.lower('A');
