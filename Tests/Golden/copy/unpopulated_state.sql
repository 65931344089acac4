-- COPY from a materialized view without data is a feature that is not supported (0A000), while SELECT from it is told
-- that the view is not in the needed state (55000).
CREATE TABLE notes (id int);
CREATE MATERIALIZED VIEW digest AS SELECT id FROM notes WITH NO DATA;
COPY digest TO STDOUT;
\echo :LAST_ERROR_SQLSTATE
SELECT * FROM digest;
\echo :LAST_ERROR_SQLSTATE
REFRESH MATERIALIZED VIEW digest;
COPY digest TO STDOUT;
