-- The array of a domain is a type of its own and no domain: DROP DOMAIN and COMMENT ON DOMAIN refuse it by its name. COMMENT ON
-- TYPE takes it, apart from its element type, and from its owner only.
CREATE ROLE ann;
CREATE DOMAIN d AS int;
CREATE TYPE e AS ENUM ('a');
DROP DOMAIN d[];
DROP DOMAIN IF EXISTS public.d[];
DROP DOMAIN e[];
COMMENT ON DOMAIN d[] IS 'no domain';
COMMENT ON DOMAIN e IS 'no domain';
COMMENT ON DOMAIN d IS 'the domain';
COMMENT ON TYPE d[] IS 'its array';
COMMENT ON TYPE e[] IS 'an array';
COMMENT ON TYPE nothing[] IS 'none';
SELECT oid::regtype, obj_description(oid, 'pg_type') FROM pg_type
WHERE oid IN ('d'::regtype, 'd[]'::regtype, 'e'::regtype, 'e[]'::regtype) ORDER BY oid::regtype::text;
SET ROLE ann;
COMMENT ON TYPE e[] IS 'not mine';
COMMENT ON DOMAIN d IS 'not mine';
COMMENT ON TYPE int IS 'not mine';
