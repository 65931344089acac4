-- A literal in one part of a UNION takes the type of the column; the view prints it with that type.
CREATE TABLE artists (nom text);
CREATE VIEW w (x, y) AS
    SELECT nom, count(*) FROM artists GROUP BY nom HAVING count(*) >= 1
    UNION ALL SELECT 'all', count(*) FROM artists;
\d+ w
INSERT INTO artists VALUES ('Ann'), ('Ann'), ('Bo');
SELECT * FROM w ORDER BY 2, 1;
