-- pg_tables, pg_indexes and pg_matviews name the tablespace of what is not in the database's own.
SET allow_in_place_tablespaces = on;
CREATE TABLESPACE slow LOCATION '';
CREATE TABLE here (x int PRIMARY KEY USING INDEX TABLESPACE slow);
CREATE TABLE there (x int PRIMARY KEY) TABLESPACE slow;
CREATE TRIGGER g BEFORE UPDATE ON here FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE MATERIALIZED VIEW m TABLESPACE slow AS SELECT 1 AS x;
SELECT tablename, tablespace, hastriggers FROM pg_tables WHERE schemaname = 'public' ORDER BY 1;
SELECT indexname, tablespace FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1;
SELECT matviewname, tablespace FROM pg_matviews ORDER BY 1;
DROP TABLESPACE slow;
DROP TABLE here, there;
DROP MATERIALIZED VIEW m;
DROP TABLESPACE slow;
