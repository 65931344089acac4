-- With SHOW_CONTEXT always, a notice tells what was running: the innermost function first; so does PG_CONTEXT.
\set SHOW_CONTEXT always
CREATE FUNCTION inner_one() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN
  RAISE NOTICE 'here'; RETURN 1; END $$;
CREATE FUNCTION outer_one() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x integer; BEGIN
  PERFORM inner_one();
  x := inner_one();
  EXECUTE 'SELECT inner_one()';
  RETURN x; END $$;
CREATE FUNCTION by_sql() RETURNS integer LANGUAGE sql AS $$ SELECT outer_one(); SELECT 1 $$;
SELECT by_sql();
CREATE FUNCTION where_am_i() RETURNS text LANGUAGE plpgsql AS $$ DECLARE c text; BEGIN
  GET DIAGNOSTICS c = PG_CONTEXT; RETURN c; END $$;
DO $$ DECLARE c text; BEGIN SELECT where_am_i() INTO c; RAISE INFO '%', c; END $$;
