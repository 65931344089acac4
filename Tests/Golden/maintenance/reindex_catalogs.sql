-- Whoever may maintain a system catalog may build its indexes anew, but not CONCURRENTLY.
CREATE ROLE alice;
REINDEX TABLE CONCURRENTLY pg_class;
REINDEX (CONCURRENTLY) TABLE pg_authid;
REINDEX SCHEMA CONCURRENTLY pg_catalog;
SET ROLE alice;
REINDEX TABLE CONCURRENTLY pg_class;
REINDEX TABLE pg_class;
REINDEX SCHEMA CONCURRENTLY pg_catalog;
RESET ROLE;
REINDEX TABLE pg_class;
