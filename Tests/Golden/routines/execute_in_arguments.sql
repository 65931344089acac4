-- Arguments of CALL and EXECUTE, and the defaults of parameters, ask for EXECUTE like any expression.
CREATE ROLE ann;
CREATE FUNCTION small(t text) RETURNS text LANGUAGE sql AS 'SELECT lower(t)';
CREATE PROCEDURE say(t text DEFAULT lower('X')) LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE '%', t; END $$;
REVOKE EXECUTE ON FUNCTION lower(text) FROM PUBLIC;
SET ROLE ann;
CALL say('x');
CALL say(lower('X'));
CALL say(small('X'));
CALL say();
PREPARE q (text) AS SELECT $1;
EXECUTE q ('x');
EXECUTE q (lower('X'));
EXECUTE q (small('X'));
DO $$ BEGIN CALL say(lower('X')); END $$;
DO $$ DECLARE a text := small('X'); BEGIN END $$;
DO $$ DECLARE a text := 'X'; BEGIN a := small(a); END $$;
DO $$ BEGIN PERFORM small('X'); END $$;
