-- ON CONFLICT (column) reads that column; DO UPDATE needs UPDATE on what it sets. A mention of excluded
-- reads the column as well, though its value is the one that was just offered.
CREATE ROLE ann;
CREATE TABLE hits (page text PRIMARY KEY, n integer NOT NULL DEFAULT 1);
INSERT INTO hits VALUES ('home', 5);
GRANT INSERT ON hits TO ann;
SET ROLE ann;
INSERT INTO hits VALUES ('home', 1) ON CONFLICT DO NOTHING;
INSERT INTO hits VALUES ('home', 1) ON CONFLICT (page) DO NOTHING;
INSERT INTO hits VALUES ('home', 1) ON CONFLICT (page) DO UPDATE SET n = 0;
RESET ROLE;
GRANT SELECT (page), UPDATE (n) ON hits TO ann;
SET ROLE ann;
INSERT INTO hits VALUES ('home', 1) ON CONFLICT (page) DO NOTHING;
INSERT INTO hits VALUES ('home', 9) ON CONFLICT (page) DO UPDATE SET n = excluded.n;
INSERT INTO hits VALUES ('home', 1) ON CONFLICT (page) DO UPDATE SET n = hits.n + 1;
INSERT INTO hits VALUES ('home', 1) ON CONFLICT (page) DO UPDATE SET page = 'x';
RESET ROLE;
GRANT SELECT (n) ON hits TO ann;
SET ROLE ann;
INSERT INTO hits VALUES ('home', 9) ON CONFLICT (page) DO UPDATE SET n = hits.n + excluded.n;
RESET ROLE;
SELECT * FROM hits;
