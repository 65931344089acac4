-- What VERBOSITY and SHOW_CONTEXT show of an error and of a notice.
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE NOTICE 'a notice' USING DETAIL = 'its detail', HINT = 'its hint';
  RAISE EXCEPTION 'an error' USING DETAIL = 'its detail', HINT = 'its hint', ERRCODE = 'P0099', TABLE = 't', COLUMN = 'c';
END $$;
SELECT f();
\set SHOW_CONTEXT always
SELECT f();
\set SHOW_CONTEXT never
SELECT f();
\unset SHOW_CONTEXT
\set VERBOSITY terse
SELECT f();
SELECT nosuch;
\set VERBOSITY sqlstate
SELECT f();
SELECT nosuch;
\unset VERBOSITY
\echo :LAST_ERROR_SQLSTATE :LAST_ERROR_MESSAGE
