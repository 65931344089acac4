-- RAISE makes messages of every level; EXCEPTION stops the statement with a line of CONTEXT.
DO $$
BEGIN
  RAISE INFO 'info';
  RAISE NOTICE 'a % and a %%', 1;
  RAISE WARNING 'careful';
  RAISE EXCEPTION 'stop %', 'now' USING DETAIL = 'why', HINT = 'what to do', ERRCODE = 'unique_violation';
END $$;
