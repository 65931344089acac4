-- The statement of EXECUTE is checked as the role in force, like any other.
CREATE ROLE alice;
CREATE TABLE a (x int);
CREATE TABLE b (x int);
GRANT SELECT ON a TO alice;
CREATE FUNCTION rows_of(t text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE n bigint;
BEGIN
  EXECUTE 'SELECT count(*) FROM ' || quote_ident(t) INTO n;
  RETURN n;
END $$;
SET ROLE alice;
SELECT rows_of('a');
SELECT rows_of('b');
