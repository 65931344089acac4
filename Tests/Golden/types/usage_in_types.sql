-- USAGE is needed on the type below a domain and on the types of attributes; for a domain over a domain only the upper
-- one counts.
CREATE ROLE bob;
GRANT CREATE ON SCHEMA public TO bob;
CREATE DOMAIN d AS int;
CREATE TYPE e AS ENUM ('a');
CREATE DOMAIN over AS d;
REVOKE USAGE ON TYPE d, e FROM PUBLIC;
SET ROLE bob;
CREATE DOMAIN dd AS d;
CREATE DOMAIN dd AS e[];
CREATE TYPE cc AS (a int, b e);
CREATE DOMAIN dd AS over;
CREATE TYPE cc AS (a int);
ALTER TYPE cc ADD ATTRIBUTE b d;
ALTER TYPE cc ALTER ATTRIBUTE a TYPE d;
CREATE TABLE t (a dd);
\dD
