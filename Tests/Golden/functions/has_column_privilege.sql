-- has_column_privilege counts table grants too; has_any_column_privilege asks for at least one column.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE t (a integer, b integer);
GRANT SELECT (a) ON t TO ann;
GRANT SELECT ON t TO bob;
SELECT has_column_privilege('ann', 't', 'a', 'SELECT') AS ann_a, has_column_privilege('ann', 't', 'b', 'SELECT') AS ann_b,
       has_column_privilege('bob', 't', 'b', 'SELECT') AS bob_b,
       has_table_privilege('ann', 't', 'SELECT') AS ann_t,
       has_any_column_privilege('ann', 't', 'SELECT') AS ann_any,
       has_any_column_privilege('ann', 't', 'UPDATE') AS ann_any_update;
SELECT has_column_privilege('ann', 't', 1::smallint, 'SELECT') AS by_number;
SELECT has_column_privilege('ann', 't', 'nosuch', 'SELECT');
SELECT has_column_privilege('ann', 't', 'a', 'DELETE');
