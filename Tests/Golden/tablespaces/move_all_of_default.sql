-- Moving everything out of pg_default without OWNED BY concerns tables of information_schema too, so that only superusers may; OWNED BY leaves them alone.
CREATE ROLE alice;
SET allow_in_place_tablespaces = on;
CREATE TABLESPACE slow LOCATION '';
GRANT CREATE ON TABLESPACE slow TO alice;
GRANT CREATE ON SCHEMA public TO alice;
SET ROLE alice;
CREATE TABLE t (x int PRIMARY KEY);
CREATE MATERIALIZED VIEW m AS SELECT 1 AS x;
ALTER TABLE ALL IN TABLESPACE pg_default SET TABLESPACE slow;
ALTER TABLE ALL IN TABLESPACE pg_default OWNED BY postgres SET TABLESPACE slow;
ALTER TABLE ALL IN TABLESPACE pg_default OWNED BY alice SET TABLESPACE slow;
ALTER INDEX ALL IN TABLESPACE pg_default SET TABLESPACE slow;
ALTER MATERIALIZED VIEW ALL IN TABLESPACE pg_default SET TABLESPACE slow;
SELECT relname, spcname FROM pg_class c LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
WHERE relnamespace = 'public'::regnamespace ORDER BY 1;
