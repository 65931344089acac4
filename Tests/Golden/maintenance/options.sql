-- The options of VACUUM and its kin are checked before any privilege.
CREATE ROLE anna;
CREATE TABLE t (id int PRIMARY KEY);
SET ROLE anna;
VACUUM (nothing) t;
VACUUM (verbose maybe) t;
VACUUM (full, parallel 2) t;
VACUUM (full, disable_page_skipping) t;
VACUUM (full, process_toast off) t;
VACUUM (full off, process_toast off) t;
VACUUM (only_database_stats) t;
VACUUM (parallel 2000) t;
VACUUM (buffer_usage_limit '5 kB') t;
VACUUM (analyze off) t (id);
VACUUM (analyze) t (id);
ANALYZE (full) t;
REINDEX (nothing) TABLE t;
CLUSTER (nothing) t;
