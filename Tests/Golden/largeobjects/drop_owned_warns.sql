-- DROP OWNED takes away what a role was granted on large objects, and warns where it may not, naming them as REVOKE does.
CREATE ROLE eve;
SELECT lo_create(5003);
GRANT SELECT, UPDATE ON LARGE OBJECT 5003 TO eve;
SET SESSION AUTHORIZATION eve;
DROP OWNED BY eve;
REVOKE SELECT ON LARGE OBJECT 5003 FROM eve;
RESET SESSION AUTHORIZATION;
DROP OWNED BY eve;
SELECT lomacl FROM pg_largeobject_metadata WHERE oid = 5003;
