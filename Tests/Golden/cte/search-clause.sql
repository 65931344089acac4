-- SEARCH adds a column to a recursive WITH query by which its rows come depth or breadth first.
CREATE TABLE parts (part int, inside int);
INSERT INTO parts VALUES (1, NULL), (2, 1), (3, 1), (4, 2), (5, 3), (6, 2);
WITH RECURSIVE tree AS (SELECT part FROM parts WHERE inside IS NULL
    UNION ALL SELECT p.part FROM parts p JOIN tree t ON p.inside = t.part)
SEARCH DEPTH FIRST BY part SET way SELECT part, way, pg_typeof(way) FROM tree ORDER BY way;
WITH RECURSIVE tree AS (SELECT part FROM parts WHERE inside IS NULL
    UNION ALL SELECT p.part FROM parts p JOIN tree t ON p.inside = t.part)
SEARCH BREADTH FIRST BY part SET way SELECT *, pg_typeof(way) FROM tree ORDER BY way;
-- A star in another query leaves the column out.
WITH RECURSIVE tree(part) AS (SELECT 1 UNION ALL SELECT part + 1 FROM tree WHERE part < 3)
SEARCH DEPTH FIRST BY part SET way SELECT * FROM (SELECT * FROM tree) AS t;
WITH tree AS (SELECT 1 AS part) SEARCH DEPTH FIRST BY part SET way SELECT * FROM tree;
WITH RECURSIVE tree(part) AS (SELECT 1 UNION ALL SELECT part + 1 FROM tree WHERE part < 3)
SEARCH DEPTH FIRST BY size SET way SELECT * FROM tree;
WITH RECURSIVE tree(part) AS (SELECT 1 UNION ALL SELECT part + 1 FROM tree WHERE part < 3)
SEARCH DEPTH FIRST BY part, part SET way SELECT * FROM tree;
WITH RECURSIVE tree(part) AS (SELECT 1 UNION ALL SELECT part + 1 FROM (SELECT * FROM tree WHERE part < 3) AS t)
SEARCH DEPTH FIRST BY part SET way SELECT * FROM tree;
WITH RECURSIVE tree(part) AS ((SELECT 1 UNION ALL SELECT 2) UNION ALL SELECT part + 1 FROM tree WHERE part < 3)
SEARCH DEPTH FIRST BY part SET way SELECT * FROM tree;
CREATE VIEW ordered AS WITH RECURSIVE tree(part) AS (SELECT 1 UNION ALL SELECT part + 1 FROM tree WHERE part < 3)
SEARCH BREADTH FIRST BY part SET way SELECT part FROM tree ORDER BY way;
SELECT pg_get_viewdef('ordered');
SELECT * FROM ordered;
CREATE VIEW open AS WITH RECURSIVE tree(part) AS (SELECT 1 UNION ALL SELECT part + 1 FROM tree WHERE part < 3)
SEARCH DEPTH FIRST BY part SET way SELECT * FROM tree;
