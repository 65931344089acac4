-- lo_compat_privileges opens large objects to everybody, but only the owner gives one away.
CREATE ROLE ann;
CREATE ROLE ben;
SELECT lo_create(1001);
SELECT lo_put(1001, 0, 'abc');
SET lo_compat_privileges = on;
SET ROLE ann;
SELECT lo_get(1001);
COMMENT ON LARGE OBJECT 1001 IS 'open';
ALTER LARGE OBJECT 1001 OWNER TO ann;
RESET ROLE;
ALTER LARGE OBJECT 1001 OWNER TO ann;
SET ROLE ann;
ALTER LARGE OBJECT 1001 OWNER TO ben;
ALTER LARGE OBJECT 1001 OWNER TO ann;
