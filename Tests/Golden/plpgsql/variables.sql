-- A variable is null until it is set, a constant keeps its value, and a default is computed each time the block is entered.
DO $$
DECLARE
    a int; b int := 2; c CONSTANT text DEFAULT 'fixed'; d numeric(4, 1) = 12.34; e int[] := '{1,2}';
BEGIN
    RAISE NOTICE '% % % % %', a, b, c, d, e;
    e[3] := 7; a = b * 2;
    RAISE NOTICE '% %', a, e;
    DECLARE b text := 'inner'; BEGIN RAISE NOTICE '%', b; END;
    RAISE NOTICE '%', b;
END $$;
DO $$ DECLARE c CONSTANT int := 1; BEGIN c := 2; END $$;
DO $$ DECLARE a int NOT NULL; BEGIN END $$;
DO $$ DECLARE a int; a text; BEGIN END $$;
DO $$ DECLARE a nope; BEGIN END $$;
DO $$ BEGIN nope := 1; END $$;
