-- MAINTAIN allows ANALYZE, VACUUM, REINDEX and CLUSTER. Without it ANALYZE and VACUUM pass the table over with a warning,
-- REINDEX and CLUSTER are errors. pg_maintain has it on everything; a column cannot have it.
CREATE ROLE keeper;
CREATE ROLE stranger;
CREATE SCHEMA s;
GRANT USAGE ON SCHEMA s TO keeper, stranger;
CREATE TABLE s.t (id int PRIMARY KEY);
CREATE TABLE s.plain (id int);
CREATE VIEW s.v AS SELECT * FROM s.t;
GRANT MAINTAIN ON s.t TO keeper;
GRANT MAINTAIN (id) ON s.t TO keeper;

SET ROLE stranger;
ANALYZE s.t;
VACUUM ANALYZE s.t;
VACUUM (FULL) s.t;
REINDEX TABLE s.t;
REINDEX INDEX s.t_pkey;
REINDEX SCHEMA s;
CLUSTER s.t USING t_pkey;
ANALYZE s.nosuch;
CHECKPOINT;

SET ROLE keeper;
ANALYZE s.t;
ANALYZE s.t (nosuch);
VACUUM s.t;
REINDEX TABLE s.t;
REINDEX INDEX s.t_pkey;
REINDEX INDEX s.t;
CLUSTER s.t;
CLUSTER s.t USING nosuch;
CLUSTER s.t USING t_pkey;
CLUSTER s.t;
REINDEX TABLE s.v;
CLUSTER s.v;
ANALYZE s.v;
BEGIN; VACUUM s.t; ROLLBACK;
BEGIN; ANALYZE s.t; COMMIT;

RESET ROLE;
ANALYZE s.v;
VACUUM s.v;
VACUUM s.t (id);
REINDEX TABLE s.plain;
REINDEX DATABASE nosuch;
\d s.t
GRANT pg_maintain TO stranger;
SET ROLE stranger;
ANALYZE s.plain;
REINDEX TABLE s.t;
SELECT has_table_privilege('s.t', 'MAINTAIN');
