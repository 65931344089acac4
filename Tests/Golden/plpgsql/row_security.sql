-- Policies hold for the statements of a body, as the role in force.
CREATE ROLE alice;
CREATE TABLE t (owner text, x int);
INSERT INTO t VALUES ('alice', 1), ('bob', 2);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
GRANT SELECT ON t TO alice;
CREATE FUNCTION total() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE s bigint := 0; r record;
BEGIN
  FOR r IN SELECT * FROM t LOOP s := s + r.x; END LOOP;
  RETURN s;
END $$;
SELECT total();
SET ROLE alice;
SELECT total();
