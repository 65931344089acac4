-- Types in declarations are looked up when a body is compiled, in every block, also in those that are never run.
CREATE TABLE t (id integer);
CREATE FUNCTION a() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x nosuch%TYPE; BEGIN RETURN 1; END $$;
CREATE FUNCTION a() RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x nosuch%ROWTYPE; BEGIN RETURN 1; END $$;
CREATE FUNCTION a() RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  IF false THEN
    DECLARE x t.nosuch%TYPE;
    BEGIN END;
  END IF;
  RETURN 1;
END $$;
CREATE FUNCTION a() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN LOOP DECLARE x nosuch; BEGIN END; END LOOP; END $$;
CREATE FUNCTION a(p t) RETURNS integer LANGUAGE plpgsql AS $$ DECLARE x p.id%TYPE; BEGIN RETURN 1; END $$;
DO $$ DECLARE y integer; x y%TYPE := 5; z t%ROWTYPE; w t.id%TYPE; v public.t.id%TYPE; BEGIN RAISE NOTICE '%', x; END $$;
DO $$ DECLARE x nosuch%TYPE; BEGIN END $$;
