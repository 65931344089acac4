-- Inside a SECURITY DEFINER function the owner's privileges count, and the caller's again behind it.
CREATE ROLE alice;
CREATE ROLE bob;
GRANT CREATE ON SCHEMA public TO alice;
SET ROLE alice;
CREATE FUNCTION who() RETURNS text LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  RETURN current_user;
END $$;
SET ROLE bob;
SELECT who(), current_user;
