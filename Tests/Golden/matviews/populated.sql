-- A materialized view without data cannot be read until it is refreshed, unless the plan never looks at it.
CREATE MATERIALIZED VIEW m AS SELECT 1 AS a WITH NO DATA;
SELECT * FROM m;
SELECT 1 FROM m LIMIT 0;
SELECT 1 FROM m WHERE false;
SELECT relispopulated FROM pg_class WHERE relname = 'm';
REFRESH MATERIALIZED VIEW m;
SELECT * FROM m;
SELECT matviewname, hasindexes, ispopulated, definition FROM pg_matviews;
REFRESH MATERIALIZED VIEW m WITH NO DATA;
SELECT a FROM m;
CREATE ROLE ann;
SET ROLE ann;
SELECT a FROM m;
