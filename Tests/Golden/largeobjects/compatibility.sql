-- lo_compat_privileges, which only superusers set, opens all large objects to everybody, as before PostgreSQL 9.0.
CREATE ROLE alice;
SELECT lo_from_bytea(5001, 'open?');
SET ROLE alice;
SET lo_compat_privileges = on;
SELECT lo_get(5001);
RESET ROLE;
SET lo_compat_privileges = on;
SET ROLE alice;
SELECT convert_from(lo_get(5001), 'UTF8');
SELECT has_largeobject_privilege(5001, 'UPDATE');
COMMENT ON LARGE OBJECT 5001 IS 'everybody''s';
GRANT SELECT ON LARGE OBJECT 5001 TO alice;
SELECT lo_unlink(5001);
RESET ROLE;
DROP ROLE alice;
