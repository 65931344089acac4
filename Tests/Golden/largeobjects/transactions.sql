-- Large objects are transactional, and read-only transactions make and change none.
SELECT lo_from_bytea(5001, 'old');
BEGIN;
SELECT lo_put(5001, 0, 'new');
SELECT lo_create(5002);
SELECT lo_unlink(5001);
ROLLBACK;
SELECT convert_from(lo_get(5001), 'UTF8');
SELECT oid FROM pg_largeobject_metadata ORDER BY oid;
SELECT loid, pageno, data FROM pg_largeobject;
BEGIN READ ONLY;
SELECT convert_from(lo_get(5001), 'UTF8');
SELECT lo_create(0);
ROLLBACK;
BEGIN READ ONLY;
SELECT lo_open(5001, 131072);
ROLLBACK;
SELECT lo_create(5001);
SELECT lo_unlink(5001);
