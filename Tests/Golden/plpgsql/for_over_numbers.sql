-- FOR counts over whole numbers; its bounds are computed once, its variable lives in the loop only.
DO $$
DECLARE i int := 100; n int := 3; s text := '';
BEGIN
    FOR i IN 1..n LOOP n := 1; s := s || i || ' '; END LOOP;
    FOR i IN REVERSE 10..1 BY 4 LOOP s := s || i || ' '; END LOOP;
    FOR i IN 5..1 LOOP s := s || 'never'; END LOOP;
    RAISE NOTICE '%i=% found=%', s, i, FOUND;
END $$;
DO $$ BEGIN FOR i IN 1..NULL LOOP END LOOP; END $$;
DO $$ BEGIN FOR i IN NULL..1 LOOP END LOOP; END $$;
DO $$ BEGIN FOR i IN 1..3 BY 0 LOOP END LOOP; END $$;
DO $$ BEGIN FOR i IN 1..3 BY NULL LOOP END LOOP; END $$;
DO $$ BEGIN FOR i IN 1..'x' LOOP END LOOP; END $$;
