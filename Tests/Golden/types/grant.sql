-- GRANT ON TYPE takes any type but arrays; ON DOMAIN takes domains only; the one privilege is USAGE.
CREATE ROLE ann;
CREATE DOMAIN d AS int;
CREATE TYPE e AS ENUM ('a');
CREATE TYPE c AS (x int);
CREATE TABLE t (a int);
GRANT USAGE ON TYPE d, e, c, t TO ann;
GRANT USAGE ON DOMAIN d TO ann WITH GRANT OPTION;
GRANT USAGE ON DOMAIN e TO ann;
GRANT USAGE ON DOMAIN t TO ann;
GRANT USAGE ON TYPE e[] TO ann;
GRANT USAGE ON TYPE _e TO ann;
GRANT SELECT ON TYPE e TO ann;
GRANT USAGE ON TYPE nope TO ann;
GRANT SELECT ON c TO ann;
GRANT ALL ON TYPE e TO PUBLIC;
SELECT typname, typacl FROM pg_type WHERE typname IN ('d', 'e', 'c', 't') ORDER BY 1;
\dT+
\dD+
REVOKE ALL ON TYPE d, e FROM ann, PUBLIC;
SELECT typname, typacl FROM pg_type WHERE typname IN ('d', 'e', 'c', 't') ORDER BY 1;
