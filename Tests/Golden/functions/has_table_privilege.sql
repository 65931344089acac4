-- has_table_privilege answers for the current role or a named one; a list means any of them.
CREATE ROLE ann;
CREATE ROLE team;
CREATE TABLE t (a integer);
GRANT SELECT, INSERT ON t TO team;
GRANT UPDATE ON t TO ann WITH GRANT OPTION;
GRANT team TO ann;
SELECT has_table_privilege('ann', 't', 'SELECT') AS s, has_table_privilege('ann', 't', 'DELETE') AS d,
       has_table_privilege('ann', 't', 'DELETE, SELECT') AS d_or_s,
       has_table_privilege('ann', 't', 'update with grant option') AS u_star,
       has_table_privilege('ann', 't', 'SELECT WITH GRANT OPTION') AS s_star;
SET ROLE team;
SELECT has_table_privilege('t', 'INSERT') AS i, has_table_privilege('public.t', 'UPDATE') AS u;
RESET ROLE;
SELECT has_table_privilege('nobody', 't', 'SELECT');
SELECT has_table_privilege('ann', 'nothing', 'SELECT');
SELECT has_table_privilege('ann', 't', 'SELCT');
SELECT has_table_privilege('ann', 't', 'USAGE');
SELECT has_table_privilege('public', 't', 'SELECT') AS everybody;
SELECT has_table_privilege('ann', NULL, 'SELECT') IS NULL AS unknown;
