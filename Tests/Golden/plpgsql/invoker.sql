-- A PL/pgSQL function runs with the privileges of its caller unless it is SECURITY DEFINER.
CREATE ROLE alice;
CREATE TABLE notes (id int);
INSERT INTO notes VALUES (1), (2);
CREATE FUNCTION count_notes() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT count(*) FROM notes);
END $$;
SELECT count_notes();
SET ROLE alice;
SELECT count_notes();
RESET ROLE;
ALTER FUNCTION count_notes() SECURITY DEFINER;
SET ROLE alice;
SELECT count_notes();
