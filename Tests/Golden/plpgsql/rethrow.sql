-- RAISE without arguments in a handler throws the caught error again, and handlers can be nested.
DO $$
BEGIN
    BEGIN
        PERFORM 1 / 0;
    EXCEPTION WHEN division_by_zero THEN
        RAISE NOTICE 'inner %', SQLSTATE;
        RAISE;
    END;
EXCEPTION WHEN OTHERS THEN RAISE NOTICE 'outer %', SQLERRM;
END $$;
DO $$
BEGIN
    PERFORM 1 / 0;
EXCEPTION WHEN division_by_zero THEN
    BEGIN
        PERFORM 'x'::int;
    EXCEPTION WHEN invalid_text_representation THEN RAISE NOTICE '%', SQLERRM;
    END;
    RAISE NOTICE '%', SQLERRM;
    RAISE;
END $$;
