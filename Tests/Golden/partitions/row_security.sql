-- The policies of the table that a statement names count: those of a partition only when it is named itself.
CREATE ROLE fay;
CREATE TABLE doc (id int, level int, title text) PARTITION BY RANGE (id);
CREATE TABLE doc1 PARTITION OF doc FOR VALUES FROM (1) TO (10);
CREATE TABLE doc2 PARTITION OF doc FOR VALUES FROM (10) TO (20);
INSERT INTO doc VALUES (1, 1, 'open'), (2, 5, 'secret'), (11, 1, 'plain'), (12, 5, 'hidden');
GRANT ALL ON doc, doc1, doc2 TO fay;
ALTER TABLE doc ENABLE ROW LEVEL SECURITY;
CREATE POLICY low ON doc USING (level < 3);
SET ROLE fay;
SELECT * FROM doc ORDER BY id;
-- the partition has no policies of its own yet: all its rows are open
SELECT * FROM doc1 ORDER BY id;
INSERT INTO doc VALUES (3, 9, 'no');
INSERT INTO doc1 VALUES (3, 9, 'yes');
UPDATE doc SET title = upper(title);
UPDATE doc SET level = 7 WHERE id = 1;
RESET ROLE;
ALTER TABLE doc1 ENABLE ROW LEVEL SECURITY;
SET ROLE fay;
SELECT * FROM doc1;
SELECT * FROM doc ORDER BY id;
INSERT INTO doc1 VALUES (4, 1, 'no');
INSERT INTO doc VALUES (4, 1, 'yes');
RESET ROLE;
SELECT * FROM doc ORDER BY id;
