-- The owner of a large object comments on it and may give it away; dropping the role needs it gone or reassigned.
CREATE ROLE alice;
CREATE ROLE bob;
SET ROLE alice;
SELECT lo_create(5001), lo_create(5002);
COMMENT ON LARGE OBJECT 5001 IS 'mine';
GRANT SELECT ON LARGE OBJECT 5002 TO bob;
ALTER LARGE OBJECT 5001 OWNER TO bob;
SET ROLE bob;
COMMENT ON LARGE OBJECT 5001 IS 'yours';
ALTER LARGE OBJECT 5001 OWNER TO bob;
ALTER LARGE OBJECT 5009 OWNER TO bob;
RESET ROLE;
ALTER LARGE OBJECT 5001 OWNER TO bob;
\lo_list
\lo_list+
DROP ROLE bob;
DROP ROLE alice;
REASSIGN OWNED BY alice TO bob;
DROP ROLE alice;
DROP OWNED BY bob;
DROP ROLE bob;
SELECT count(*) FROM pg_largeobject_metadata;
