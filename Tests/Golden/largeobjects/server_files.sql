-- lo_import and lo_export reach files of the server: nobody but superusers may run them, unless it is granted. The pages
-- themselves, in pg_largeobject, are closed too.
CREATE ROLE alice;
SET ROLE alice;
SELECT lo_import('/nowhere');
SELECT lo_export(1, '/nowhere');
SELECT * FROM pg_largeobject;
SELECT has_function_privilege('lo_import(text)', 'EXECUTE'), has_function_privilege('lo_get(oid)', 'EXECUTE'),
  has_table_privilege('pg_largeobject', 'SELECT'), has_table_privilege('pg_largeobject_metadata', 'SELECT');
RESET ROLE;
SELECT proname, proacl FROM pg_proc WHERE proname IN ('lo_export', 'lo_get') ORDER BY oid;
GRANT EXECUTE ON FUNCTION lo_import(text) TO alice;
SELECT has_function_privilege('alice', 'lo_import(text)', 'EXECUTE');
REVOKE EXECUTE ON FUNCTION lo_import(text) FROM alice;
DROP ROLE alice;
