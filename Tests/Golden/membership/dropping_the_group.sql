-- Dropping the group ends all memberships in it; the members stay, without what it gave.
CREATE ROLE team;
CREATE ROLE ann;
CREATE TABLE t (a integer);
GRANT SELECT ON t TO team;
GRANT team TO ann;
SELECT has_table_privilege('ann', 't', 'SELECT') AS reads;
DROP ROLE team;
REVOKE ALL ON t FROM team;
DROP ROLE team;
\drg
SELECT has_table_privilege('ann', 't', 'SELECT') AS reads;
