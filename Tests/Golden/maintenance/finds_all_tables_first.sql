-- ANALYZE and VACUUM look all tables up first, with the children of those that are named, and warn of each that may not be maintained.
CREATE ROLE bob;
CREATE TABLE p (a int, b int) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (5);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (5) TO (9);
ALTER TABLE p1 OWNER TO bob;
SET ROLE bob;
ANALYZE p;
ANALYZE ONLY p;
ANALYZE p (nosuch);
ANALYZE p1 (a, a);
ANALYZE p1 (nosuch), missing;
VACUUM (ANALYZE) p1 (nosuch), p2 (nosuch);
VACUUM p1, p1 (a);
