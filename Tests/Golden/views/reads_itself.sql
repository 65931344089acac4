-- A view can be replaced by one that reads itself; only its use is refused, whether it reads itself at once or through others.
CREATE VIEW a AS SELECT 1 AS x;
CREATE VIEW b AS SELECT * FROM a;
CREATE OR REPLACE VIEW a AS SELECT x FROM a;
SELECT * FROM a;
SELECT * FROM b;
CREATE OR REPLACE VIEW a AS SELECT x FROM b;
SELECT * FROM a;
SELECT * FROM b;
CREATE TABLE c AS SELECT * FROM b;
-- A view above them can be made, not used.
CREATE VIEW d AS SELECT * FROM b;
SELECT * FROM d;
UPDATE a SET x = 2;
DELETE FROM b;
INSERT INTO d VALUES (1);
CREATE OR REPLACE VIEW a AS SELECT 3 AS x;
SELECT * FROM d;
