-- Three ways to the same privilege: own, group, PUBLIC. Each has to be cut for itself.
CREATE ROLE team;
CREATE ROLE ann;
CREATE TABLE t (a integer);
GRANT team TO ann;
GRANT SELECT ON t TO ann, team, PUBLIC;
\dp t
REVOKE SELECT ON t FROM ann;
SELECT has_table_privilege('ann', 't', 'SELECT') AS reads;
REVOKE SELECT ON t FROM PUBLIC;
SELECT has_table_privilege('ann', 't', 'SELECT') AS reads;
REVOKE team FROM ann;
SELECT has_table_privilege('ann', 't', 'SELECT') AS reads;
GRANT SELECT (a) ON t TO PUBLIC;
SELECT has_table_privilege('ann', 't', 'SELECT') AS reads, has_column_privilege('ann', 't', 'a', 'SELECT') AS a;
REVOKE SELECT ON t FROM PUBLIC;
SELECT has_column_privilege('ann', 't', 'a', 'SELECT') AS a;
\dp t
REVOKE ALL ON t FROM team, ann, PUBLIC, postgres;
\dp t
SELECT count(*) FROM t;
