-- CYCLE stops a recursive WITH query at rows that it has passed before, and marks them.
CREATE TABLE roads (start int, goal int);
INSERT INTO roads VALUES (1, 2), (2, 3), (1, 4), (4, 5), (5, 1);
WITH RECURSIVE way(start, goal) AS (SELECT start, goal FROM roads WHERE start = 1
    UNION ALL SELECT r.start, r.goal FROM roads r, way w WHERE r.start = w.goal)
CYCLE start, goal SET closed USING path SELECT * FROM way ORDER BY path;
WITH RECURSIVE way(start, goal) AS (SELECT start, goal FROM roads WHERE start = 1
    UNION SELECT r.start, r.goal FROM roads r, way w WHERE r.start = w.goal)
CYCLE start SET closed TO 'Y' DEFAULT 'N' USING path SELECT * FROM way ORDER BY path, goal;
WITH RECURSIVE way(start, goal) AS (SELECT start, goal FROM roads WHERE start = 1
    UNION ALL SELECT r.start, r.goal FROM roads r, way w WHERE r.start = w.goal)
SEARCH BREADTH FIRST BY goal SET place CYCLE start, goal SET closed USING path
SELECT start, goal, place, closed FROM way ORDER BY place;
WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM n WHERE a < 3) CYCLE b SET c USING p SELECT * FROM n;
WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM n WHERE a < 3) CYCLE a, a SET c USING p SELECT * FROM n;
WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM n WHERE a < 3) CYCLE a SET c USING c SELECT * FROM n;
WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM n WHERE a < 3)
CYCLE a SET c TO 1 DEFAULT 'x' USING p SELECT * FROM n;
WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM n WHERE a < 3)
CYCLE a SET c TO 1 DEFAULT true USING p SELECT * FROM n;
WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM n WHERE a < 3)
SEARCH DEPTH FIRST BY a SET p CYCLE a SET c USING p SELECT * FROM n;
CREATE VIEW ways AS WITH RECURSIVE way(start, goal) AS (SELECT start, goal FROM roads WHERE start = 1
    UNION ALL SELECT r.start, r.goal FROM roads r, way w WHERE r.start = w.goal)
CYCLE start, goal SET closed TO 'Y' DEFAULT 'N' USING path SELECT start, goal, closed FROM way WHERE closed = 'N';
SELECT pg_get_viewdef('ways');
SELECT * FROM ways ORDER BY start, goal;
