-- CASCADE removes what has no other ground to stand on.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE ROLE cyd;
CREATE TABLE t (a integer);
GRANT SELECT ON t TO ann WITH GRANT OPTION;
GRANT SELECT ON t TO bob WITH GRANT OPTION;
SET ROLE ann;
GRANT SELECT ON t TO bob WITH GRANT OPTION;
GRANT SELECT ON t TO cyd;
SET ROLE bob;
GRANT SELECT ON t TO cyd;
RESET ROLE;
\dp t

-- bob has the option from the owner too, so his own grant to cyd stands.
REVOKE SELECT ON t FROM ann CASCADE;
\dp t
SELECT has_table_privilege('cyd', 't', 'SELECT') AS cyd_reads;
