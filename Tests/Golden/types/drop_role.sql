-- A role that owns a type or holds USAGE on one cannot be dropped; DROP OWNED and REASSIGN OWNED see to types too.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE DOMAIN d AS int;
CREATE TYPE e AS ENUM ('a');
CREATE TYPE c AS (x int);
CREATE TABLE t (a int);
ALTER DOMAIN d OWNER TO ann;
ALTER TYPE c OWNER TO ann;
GRANT USAGE ON TYPE d, e, c, t TO bob;
DROP ROLE ann;
DROP ROLE bob;
REASSIGN OWNED BY ann TO postgres;
DROP ROLE ann;
SELECT typname, pg_get_userbyid(typowner) AS owner, typacl FROM pg_type WHERE typname IN ('d', 'e', 'c', 't') ORDER BY 1;
DROP OWNED BY bob;
DROP ROLE bob;
CREATE ROLE ann;
ALTER TYPE c OWNER TO ann;
CREATE TABLE u (a c);
DROP OWNED BY ann;
DROP OWNED BY ann CASCADE;
\d u
