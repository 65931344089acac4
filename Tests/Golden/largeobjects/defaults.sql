-- ALTER DEFAULT PRIVILEGES ON LARGE OBJECTS decides what large objects are born with; there is no form for a schema.
CREATE ROLE alice;
CREATE ROLE bob;
ALTER DEFAULT PRIVILEGES FOR ROLE alice GRANT SELECT ON LARGE OBJECTS TO bob;
ALTER DEFAULT PRIVILEGES FOR ROLE alice IN SCHEMA public GRANT SELECT ON LARGE OBJECTS TO bob;
ALTER DEFAULT PRIVILEGES FOR ROLE alice GRANT INSERT ON LARGE OBJECTS TO bob;
SET ROLE alice;
SELECT lo_from_bytea(5001, 'born open');
SET ROLE bob;
SELECT convert_from(lo_get(5001), 'UTF8');
SELECT lo_put(5001, 0, 'x');
RESET ROLE;
SELECT oid, lomowner::regrole, lomacl FROM pg_largeobject_metadata;
\ddp
DROP OWNED BY alice;
DROP OWNED BY bob;
DROP ROLE alice, bob;
