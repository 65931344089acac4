-- A correlated subquery is computed for each row of the outer query; an inner name hides an outer one.
CREATE TABLE artists (id integer, name text);
CREATE TABLE tracks (artist_id integer, title text, plays integer);
INSERT INTO artists VALUES (1, 'Ada'), (2, 'Bo'), (3, 'Cy');
INSERT INTO tracks VALUES (1, 'a1', 5), (1, 'a2', 9), (2, 'b1', 7);
SELECT name, (SELECT count(*) FROM tracks t WHERE t.artist_id = a.id) AS n FROM artists a ORDER BY id;
SELECT title FROM tracks t WHERE plays = (SELECT max(plays) FROM tracks x WHERE x.artist_id = t.artist_id) ORDER BY title;
SELECT name FROM artists WHERE (SELECT sum(plays) FROM tracks WHERE artist_id = id) > 7 ORDER BY name;

-- The classic slip: tracks has no column id, so id is the outer one, and the condition is about artists.
SELECT name FROM artists WHERE id IN (SELECT id FROM tracks) ORDER BY name;
SELECT name, title FROM artists a, (SELECT title, artist_id FROM tracks) s WHERE s.artist_id = a.id ORDER BY title;
SELECT name FROM artists a, (SELECT title FROM tracks WHERE artist_id = a.id) s;
