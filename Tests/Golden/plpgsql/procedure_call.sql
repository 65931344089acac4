-- CALL needs EXECUTE on the procedure; OUT parameters come back as a row or into variables.
CREATE ROLE alice;
CREATE PROCEDURE twice(a int, INOUT b int) LANGUAGE plpgsql AS $$
BEGIN
  b := a * 2;
END $$;
CALL twice(3, NULL);
DO $$
DECLARE v int;
BEGIN
  CALL twice(21, v);
  RAISE NOTICE 'v is %', v;
END $$;
REVOKE EXECUTE ON PROCEDURE twice(int, int) FROM PUBLIC;
SET ROLE alice;
CALL twice(3, NULL);
