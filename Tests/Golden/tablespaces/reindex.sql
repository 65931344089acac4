-- To build indexes anew in another tablespace, a role needs CREATE on it, besides MAINTAIN on the table.
SET allow_in_place_tablespaces = true;
CREATE TABLESPACE fast LOCATION '';
CREATE ROLE alice;
CREATE TABLE t (a int PRIMARY KEY);
ALTER TABLE t OWNER TO alice;
REINDEX (TABLESPACE missing) TABLE t;
REINDEX (TABLESPACE pg_global) TABLE t;
REINDEX (TABLESPACE pg_global) INDEX t_pkey;
SET ROLE alice;
REINDEX (TABLESPACE fast) TABLE t;
REINDEX (TABLESPACE fast) INDEX t_pkey;
REINDEX (TABLESPACE fast) TABLE pg_class;
REINDEX (TABLESPACE pg_default) TABLE t;
RESET ROLE;
GRANT CREATE ON TABLESPACE fast TO alice;
SET ROLE alice;
REINDEX (TABLESPACE fast) TABLE t;
RESET ROLE;
CREATE TABLE u (a int);
CREATE INDEX u_a ON u (a) TABLESPACE fast;
\d u
ALTER TABLESPACE fast RESET (random_page_cost = 2);
