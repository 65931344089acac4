-- The types of the catalogs: a name has at most 63 bytes; an oid is a number without sign.
SELECT 'abc'::name, pg_typeof(current_user), length('a23456789b123456789c123456789d123456789e123456789f123456789g123456'::name);
SELECT 'abc'::name = 'abc' AS eq, 'abc'::name || '!' AS joined, pg_typeof('abc'::name || '!');
SELECT 4294967295::oid, 0::oid, 26::oid = 26 AS eq;
SELECT '-1'::oid, (-1)::oid;
SELECT 4294967296::oid;
SELECT 'x'::oid;
SELECT oid = oid AS self, pg_typeof(oid) FROM pg_roles WHERE rolname = 'postgres';
