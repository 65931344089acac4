-- EXECUTE on a function that a body calls is asked of the role in force.
CREATE ROLE alice;
CREATE FUNCTION inner_one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
REVOKE EXECUTE ON FUNCTION inner_one() FROM PUBLIC;
CREATE FUNCTION outer_one() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN inner_one();
END $$;
SET ROLE alice;
SELECT inner_one();
SELECT outer_one();
RESET ROLE;
GRANT EXECUTE ON FUNCTION inner_one() TO alice;
SET ROLE alice;
SELECT outer_one();
