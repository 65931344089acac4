-- Who holds nothing on a domain is refused as for a type, whichever word GRANT uses; DROP and CREATE TABLE use their own.
CREATE ROLE ann;
CREATE DOMAIN d AS int CHECK (VALUE > 0);
REVOKE USAGE ON TYPE d FROM PUBLIC;
SELECT constraint_name, check_clause FROM information_schema.check_constraints WHERE constraint_schema = 'public';
SET ROLE ann;
GRANT USAGE ON DOMAIN d TO PUBLIC;
GRANT USAGE ON TYPE d TO PUBLIC;
REVOKE USAGE ON DOMAIN d FROM PUBLIC;
CREATE TABLE t (a d);
DROP DOMAIN d;
SELECT constraint_name FROM information_schema.check_constraints WHERE constraint_schema = 'public';
