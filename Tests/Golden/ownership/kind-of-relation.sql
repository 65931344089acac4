-- ALTER … OWNER TO must name what the relation is; only ALTER TABLE takes any kind. An index has the owner of its table.
CREATE ROLE buyer;
CREATE TABLE house (id int);
CREATE INDEX house_index ON house (id);
CREATE VIEW window_view AS SELECT id FROM house;
CREATE MATERIALIZED VIEW snapshot AS SELECT id FROM house;
CREATE SEQUENCE numbers;
CREATE TYPE address AS (street text);
ALTER INDEX house OWNER TO buyer;
ALTER MATERIALIZED VIEW house OWNER TO buyer;
ALTER FOREIGN TABLE house OWNER TO buyer;
ALTER VIEW house OWNER TO buyer;
ALTER SEQUENCE house OWNER TO buyer;
ALTER INDEX window_view OWNER TO buyer;
ALTER VIEW address OWNER TO buyer;
ALTER TABLE address OWNER TO buyer;
ALTER INDEX house_index OWNER TO buyer;
ALTER TABLE window_view OWNER TO buyer;
ALTER TABLE snapshot OWNER TO buyer;
ALTER TABLE numbers OWNER TO buyer;
-- renaming is less strict about indexes
ALTER INDEX house RENAME TO home;
SELECT relname, relowner::regrole FROM pg_class
    WHERE relname IN ('home', 'house_index', 'window_view', 'snapshot', 'numbers', 'address') ORDER BY relname;
