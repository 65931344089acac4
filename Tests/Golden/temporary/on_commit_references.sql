-- A temporary table that is emptied at COMMIT cannot be referred to by one that keeps its rows: the COMMIT fails.
BEGIN;
CREATE TEMP TABLE parent (id int PRIMARY KEY) ON COMMIT DELETE ROWS;
CREATE TEMP TABLE child (id int REFERENCES parent);
COMMIT;
SELECT count(*) FROM pg_class WHERE relname IN ('parent', 'child');
BEGIN;
CREATE TEMP TABLE parent (id int PRIMARY KEY) ON COMMIT DELETE ROWS;
CREATE TEMP TABLE child (id int REFERENCES parent) ON COMMIT DELETE ROWS;
INSERT INTO parent VALUES (1);
INSERT INTO child VALUES (1);
COMMIT;
SELECT (SELECT count(*) FROM parent) AS parents, (SELECT count(*) FROM child) AS children;
