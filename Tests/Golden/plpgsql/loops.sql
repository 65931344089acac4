-- Loops over numbers, rows and arrays; EXIT and CONTINUE leave the loop of their label.
DO $$
DECLARE t text := ''; x int; r record;
BEGIN
  FOR i IN 1..5 LOOP
    CONTINUE WHEN i = 2;
    t := t || i;
    EXIT WHEN i = 4;
  END LOOP;
  FOR i IN REVERSE 6..1 BY 2 LOOP t := t || ' ' || i; END LOOP;
  RAISE NOTICE '%', t;
  FOREACH x IN ARRAY ARRAY[7, 8] LOOP RAISE NOTICE 'element %', x; END LOOP;
  FOR r IN SELECT g, g * g AS square FROM generate_series(1, 2) g LOOP
    RAISE NOTICE '% %', r.g, r.square;
  END LOOP;
  <<outer>>
  WHILE true LOOP
    LOOP EXIT outer; END LOOP;
  END LOOP;
END $$;
