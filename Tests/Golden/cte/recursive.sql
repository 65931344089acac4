-- WITH RECURSIVE repeats its second part on the rows that the last round has found, until there are none.
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n;
CREATE TABLE parts (part text, inside text);
INSERT INTO parts VALUES ('car', NULL), ('engine', 'car'), ('piston', 'engine'), ('wheel', 'car'), ('bolt', 'wheel');
WITH RECURSIVE tree (part, depth, path) AS (
    SELECT part, 0, part FROM parts WHERE inside IS NULL
    UNION ALL
    SELECT p.part, depth + 1, path || '/' || p.part FROM tree t JOIN parts p ON p.inside = t.part)
SELECT depth, path FROM tree ORDER BY path;

-- UNION without ALL stops on what it has seen, even in a circle.
WITH RECURSIVE walk (n) AS (SELECT 1 UNION SELECT n % 3 + 1 FROM walk) SELECT n FROM walk ORDER BY n;
WITH RECURSIVE x (i) AS (SELECT i FROM x) SELECT * FROM x;
WITH RECURSIVE x (i) AS (SELECT 1 UNION ALL SELECT 'a' FROM x) SELECT * FROM x;
WITH n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n) SELECT * FROM n;
