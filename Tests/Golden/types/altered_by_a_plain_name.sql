-- ALTER TYPE and ALTER DOMAIN take a plain name: no array, no SETOF, no modifier; DROP TYPE and COMMENT take any type.
CREATE ROLE owner_to_be;
CREATE TYPE mood AS ENUM ('calm');
CREATE DOMAIN whole AS int;
ALTER TYPE mood[] OWNER TO owner_to_be;
ALTER TYPE mood[] RENAME TO moods;
ALTER TYPE mood[] SET SCHEMA public;
ALTER TYPE SETOF mood OWNER TO owner_to_be;
ALTER TYPE mood ARRAY OWNER TO owner_to_be;
ALTER TYPE mood(3) OWNER TO owner_to_be;
ALTER DOMAIN whole[] OWNER TO owner_to_be;
ALTER TYPE int OWNER TO owner_to_be;
ALTER TYPE mood OWNER TO owner_to_be;
ALTER DOMAIN whole OWNER TO owner_to_be;
\dT+
