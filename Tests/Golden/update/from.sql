-- UPDATE ... FROM joins; the target row is changed once, even if it matches several.
CREATE TABLE tracks (id integer, plays integer DEFAULT 0, title text);
CREATE TABLE counts (track integer, n integer);
INSERT INTO tracks VALUES (1, 0, 'a'), (2, 0, 'b'), (3, 0, 'c');
INSERT INTO counts VALUES (1, 5), (2, 7);
UPDATE tracks SET plays = n FROM counts WHERE track = id;
SELECT * FROM tracks ORDER BY id;
UPDATE tracks t SET title = t.title || s.suffix FROM (VALUES (1, '!'), (3, '?')) AS s (id, suffix) WHERE s.id = t.id;
UPDATE tracks t SET plays = 9 FROM counts c WHERE c.track = t.id AND c.n = 5 RETURNING t.id, t.plays, c.n;
UPDATE tracks SET plays = (SELECT sum(n) FROM counts) WHERE id = 3;
SELECT * FROM tracks ORDER BY id;
UPDATE tracks SET plays = n FROM counts WHERE track = tracks.nosuch;
UPDATE tracks SET plays = 1 FROM tracks WHERE true;
