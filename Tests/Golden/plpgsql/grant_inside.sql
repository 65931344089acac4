-- GRANT inside a SECURITY DEFINER function is made by the function's owner.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE TABLE t (x int);
CREATE FUNCTION let_in(who name) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  EXECUTE format('GRANT SELECT ON t TO %I', who);
END $$;
SET ROLE alice;
SELECT * FROM t;
SELECT let_in('alice');
SELECT * FROM t;
