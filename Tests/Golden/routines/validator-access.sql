-- The validator of a new function demands EXECUTE on it of the role in force, which is the one that SET role names; without
-- check_function_bodies the function's settings are not in force.
CREATE ROLE ann;
CREATE ROLE bob;
GRANT bob TO ann;
CREATE SCHEMA s;
GRANT ALL ON SCHEMA s TO ann;
ALTER DEFAULT PRIVILEGES FOR ROLE ann REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
SET ROLE ann;
CREATE FUNCTION s.f1() RETURNS int LANGUAGE plpgsql SET role = 'bob' AS $$ BEGIN RETURN 1; END $$;
CREATE FUNCTION s.f2() RETURNS int LANGUAGE sql SET role = 'bob' AS 'SELECT nope';
CREATE PROCEDURE s.f3() LANGUAGE sql SET role = 'bob' AS 'SELECT 1';
CREATE FUNCTION s.f4() RETURNS int LANGUAGE sql AS 'SELECT 1';
SET check_function_bodies = off;
CREATE FUNCTION s.f5() RETURNS int LANGUAGE sql SET role = 'bob' AS 'SELECT 1';
RESET ROLE;
SET check_function_bodies = on;
ALTER DEFAULT PRIVILEGES FOR ROLE ann GRANT EXECUTE ON FUNCTIONS TO bob;
SET ROLE ann;
CREATE FUNCTION s.f6() RETURNS int LANGUAGE sql SET role = 'bob' AS 'SELECT 1';
