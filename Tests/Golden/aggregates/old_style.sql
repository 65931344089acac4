-- The old way to write CREATE AGGREGATE has the input type in the definition; it takes the same privileges.
CREATE ROLE alice;
CREATE DOMAIN key AS int;
REVOKE USAGE ON DOMAIN key FROM PUBLIC;
GRANT CREATE ON SCHEMA public TO alice;
CREATE AGGREGATE old_total (BASETYPE = int4, SFUNC = int4pl, STYPE = int4, INITCOND = 0);
CREATE AGGREGATE old_count (BASETYPE = 'ANY', SFUNC = int8inc, STYPE = int8, INITCOND = 0);
CREATE AGGREGATE no_input (SFUNC = int4pl, STYPE = int4);
CREATE AGGREGATE twice (int4) (BASETYPE = int4, SFUNC = int4pl, STYPE = int4);
CREATE AGGREGATE unknown_input (BASETYPE = nothing, SFUNC = int4pl, STYPE = int4);
SELECT old_total(x), old_count(*) FROM generate_series(1, 3) x;
\da old*
SET ROLE alice;
CREATE AGGREGATE of_key (BASETYPE = key, SFUNC = int4pl, STYPE = int4);
CREATE AGGREGATE mine (BASETYPE = int4, SFUNC = int4pl, STYPE = int4);
