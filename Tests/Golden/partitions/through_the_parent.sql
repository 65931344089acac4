-- Who reads or changes a partitioned table needs privileges on that table alone; the partitions' own are not asked.
CREATE ROLE ann;
CREATE TABLE log (day int, note text) PARTITION BY RANGE (day);
CREATE TABLE log1 PARTITION OF log FOR VALUES FROM (1) TO (10);
CREATE TABLE log2 PARTITION OF log FOR VALUES FROM (10) TO (20);
GRANT SELECT, INSERT, UPDATE, DELETE ON log TO ann;
SET ROLE ann;
INSERT INTO log VALUES (1, 'one'), (11, 'eleven');
SELECT tableoid::regclass, * FROM log ORDER BY day;
UPDATE log SET note = 'changed' WHERE day = 11;
UPDATE log SET day = 12 WHERE day = 1;
DELETE FROM log WHERE day = 11;
SELECT tableoid::regclass, * FROM log ORDER BY day;
-- named directly, a partition is a table as any other
SELECT * FROM log2;
INSERT INTO log1 VALUES (2, 'two');
UPDATE log2 SET note = 'x';
DELETE FROM log2;
SELECT has_table_privilege('log', 'SELECT') AS parent, has_table_privilege('log2', 'SELECT') AS partition;
