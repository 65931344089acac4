-- A handler sees what happened and can raise the same error again.
DO $$
DECLARE a text; b text;
BEGIN
  PERFORM 1 / 0;
EXCEPTION WHEN OTHERS THEN
  GET STACKED DIAGNOSTICS a = RETURNED_SQLSTATE, b = MESSAGE_TEXT;
  RAISE NOTICE '% %', a, b;
  RAISE;
END $$;
