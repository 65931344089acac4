-- GET STACKED DIAGNOSTICS tells everything about a caught error; elsewhere it is refused.
CREATE TABLE t (a int CONSTRAINT pos CHECK (a > 0));
DO $$
DECLARE m text; d text; h text; c text; s text; con text; tab text; col text; ty text;
BEGIN
    INSERT INTO t VALUES (-1);
EXCEPTION WHEN check_violation THEN
    GET STACKED DIAGNOSTICS m = MESSAGE_TEXT, d = PG_EXCEPTION_DETAIL, h = PG_EXCEPTION_HINT, c = PG_EXCEPTION_CONTEXT,
        s := RETURNED_SQLSTATE, con = CONSTRAINT_NAME, tab = TABLE_NAME, col = COLUMN_NAME, ty = PG_DATATYPE_NAME;
    RAISE NOTICE '% | % | % | % | % | % | % | % | %', m, d, h, c, s, con, tab, col, ty;
END $$;
DO $$ DECLARE m text; BEGIN GET STACKED DIAGNOSTICS m = MESSAGE_TEXT; END $$;
DO $$ DECLARE m text; BEGIN GET DIAGNOSTICS m = MESSAGE_TEXT; END $$;
DO $$ DECLARE m int; BEGIN NULL; EXCEPTION WHEN OTHERS THEN GET STACKED DIAGNOSTICS m = ROW_COUNT; END $$;
DO $$ BEGIN GET DIAGNOSTICS nope = ROW_COUNT; END $$;
