-- A privilege on a partition opens this partition alone, and nothing of the partitioned table.
CREATE ROLE ben;
CREATE TABLE log (day int, note text) PARTITION BY RANGE (day);
CREATE TABLE log1 PARTITION OF log FOR VALUES FROM (1) TO (10);
CREATE TABLE log2 PARTITION OF log FOR VALUES FROM (10) TO (20);
INSERT INTO log VALUES (1, 'one'), (11, 'eleven');
GRANT SELECT, INSERT ON log1 TO ben;
SET ROLE ben;
SELECT * FROM log1;
INSERT INTO log1 VALUES (2, 'two');
-- what does not belong there is refused after the privilege was found
INSERT INTO log1 VALUES (12, 'twelve');
INSERT INTO log2 VALUES (12, 'twelve');
SELECT * FROM log;
SELECT * FROM log2;
INSERT INTO log VALUES (3, 'three');
