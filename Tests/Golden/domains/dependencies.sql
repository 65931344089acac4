-- What a domain's default and checks name cannot be dropped without CASCADE, which takes the check, or the whole domain for its default.
CREATE SEQUENCE numbers;
CREATE FUNCTION good(int) RETURNS bool IMMUTABLE LANGUAGE sql AS 'SELECT $1 > 0';
CREATE DOMAIN counted AS int DEFAULT nextval('numbers') CHECK (good(VALUE));
CREATE TABLE t (id counted, n int);
DROP SEQUENCE numbers;
DROP FUNCTION good;
DROP FUNCTION good CASCADE;
SELECT count(*) FROM pg_constraint WHERE contypid = 'counted'::regtype;
DROP SEQUENCE numbers CASCADE;
\d t
-- DROP OWNED follows the same dependencies.
CREATE ROLE anna;
CREATE SEQUENCE hers;
ALTER SEQUENCE hers OWNER TO anna;
CREATE DOMAIN other AS int DEFAULT nextval('hers');
DROP OWNED BY anna;
ALTER DOMAIN other DROP DEFAULT;
DROP OWNED BY anna;
CREATE DOMAIN bad AS int NOT NULL NO INHERIT;
