-- The DETAIL of a violation in a partition shows the row as the partitioned table has it, as far as that may be read; a duplicate
-- key is shown only to who may read the partition itself.
CREATE ROLE hal;
CREATE TABLE p (id int NOT NULL, word text, secret text, CHECK (id < 100)) PARTITION BY RANGE (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (200);
CREATE UNIQUE INDEX ON p (id);
GRANT INSERT ON p TO hal;
GRANT SELECT (id, word) ON p TO hal;
SET ROLE hal;
INSERT INTO p (id, word) VALUES (150, 'w');
INSERT INTO p VALUES (150, 'w', 's');
INSERT INTO p (word) VALUES ('w');
INSERT INTO p VALUES (500, 'w', 's');
INSERT INTO p VALUES (5, 'w', 's');
INSERT INTO p VALUES (5, 'w', 's');
RESET ROLE;
GRANT SELECT ON p1 TO hal;
SET ROLE hal;
INSERT INTO p VALUES (5, 'w', 's');
RESET ROLE;
REVOKE SELECT (id) ON p FROM hal;
SET ROLE hal;
INSERT INTO p VALUES (500, 'w', 's');
