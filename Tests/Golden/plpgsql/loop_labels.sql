-- EXIT leaves and CONTINUE repeats the innermost loop, or the one whose label is named.
DO $$
DECLARE i int := 0; s text := '';
BEGIN
    <<outer>>
    LOOP
        i := i + 1;
        FOR j IN 1..5 LOOP
            CONTINUE WHEN j = 2;
            CONTINUE outer WHEN j = 4 AND i < 3;
            EXIT outer WHEN i = 3;
            s := s || i || j || ' ';
        END LOOP;
    END LOOP outer;
    RAISE NOTICE '%', s;
    <<part>> BEGIN EXIT part; RAISE NOTICE 'never'; END part;
    WHILE i > 0 LOOP i := i - 2; END LOOP;
    RAISE NOTICE '%', i;
END $$;
DO $$ BEGIN EXIT; END $$;
DO $$ BEGIN CONTINUE; END $$;
DO $$ BEGIN LOOP EXIT nope; END LOOP; END $$;
DO $$ BEGIN <<a>> BEGIN CONTINUE a; END; END $$;
DO $$ BEGIN <<a>> LOOP EXIT; END LOOP b; END $$;
