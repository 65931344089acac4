-- The query of a materialized view is planned like any other when it is filled: an immutable function of constants runs before the
-- tables are asked for.
CREATE ROLE dee;
GRANT CREATE ON SCHEMA public TO dee;
CREATE TABLE secret (id int);
CREATE FUNCTION f(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RAISE NOTICE 'f'; RETURN 1 / $1; END $$;
SET ROLE dee;
CREATE MATERIALIZED VIEW m AS SELECT id, f(1) FROM secret;
CREATE MATERIALIZED VIEW m AS SELECT id, f(0) FROM secret;
CREATE TABLE n AS SELECT id, f(0) FROM secret;
CREATE MATERIALIZED VIEW m AS SELECT id, f(0) FROM secret WITH NO DATA;
REFRESH MATERIALIZED VIEW m;
