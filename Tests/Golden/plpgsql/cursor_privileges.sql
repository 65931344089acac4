-- What a cursor may read is decided when it is opened, as the role in force there; whoever knows its name may fetch.
CREATE ROLE ann;
CREATE TABLE secret (a integer);
INSERT INTO secret VALUES (1), (2);
CREATE FUNCTION by_definer() RETURNS refcursor LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE c refcursor := 'door'; BEGIN OPEN c FOR SELECT a FROM secret ORDER BY a; RETURN c; END $$;
CREATE FUNCTION by_caller() RETURNS refcursor LANGUAGE plpgsql AS $$
DECLARE c refcursor := 'door'; BEGIN OPEN c FOR SELECT a FROM secret ORDER BY a; RETURN c; END $$;
SET ROLE ann;
SELECT by_caller();
BEGIN;
SELECT by_definer();
FETCH ALL FROM door;
COMMIT;
FETCH door;
RESET ROLE;
GRANT SELECT ON secret TO ann;
SET ROLE ann;
BEGIN;
SELECT by_caller();
RESET ROLE;
REVOKE SELECT ON secret FROM ann;
SET ROLE ann;
FETCH door;
COMMIT;
RESET ROLE;
