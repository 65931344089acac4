-- While the query of a materialized view is planned, immutable functions of constants run, before its tables are asked for;
-- as for any query. CREATE and REFRESH alike.
CREATE ROLE ann;
GRANT CREATE ON SCHEMA public TO ann;
CREATE TABLE secret (id int);
CREATE FUNCTION boom(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$BEGIN RAISE 'boom'; END$$;
CREATE MATERIALIZED VIEW m AS SELECT id, boom(1) FROM secret WITH NO DATA;
ALTER MATERIALIZED VIEW m OWNER TO ann;
SET ROLE ann;
CREATE MATERIALIZED VIEW n AS SELECT id FROM secret;
CREATE MATERIALIZED VIEW n AS SELECT id, boom(1) FROM secret;
CREATE MATERIALIZED VIEW n AS SELECT id, boom(id) FROM secret;
CREATE MATERIALIZED VIEW n AS SELECT id, boom(1) FROM secret WITH NO DATA;
REFRESH MATERIALIZED VIEW m;
REFRESH MATERIALIZED VIEW n;
CREATE TABLE n2 AS SELECT id, boom(1) FROM secret;
