-- LATERAL lets an item of FROM see the ones before it.
CREATE TABLE users (id integer, name text);
CREATE TABLE plays (user_id integer, track text, at integer);
INSERT INTO users VALUES (1, 'ann'), (2, 'bob'), (3, 'cyd');
INSERT INTO plays VALUES (1, 'a', 1), (1, 'b', 3), (1, 'c', 2), (2, 'd', 5);
SELECT name, track FROM users u, LATERAL (SELECT track FROM plays WHERE user_id = u.id ORDER BY at DESC LIMIT 2) p ORDER BY name, track;
SELECT name, track FROM users u LEFT JOIN LATERAL (SELECT track FROM plays WHERE user_id = u.id ORDER BY at LIMIT 1) p ON true ORDER BY name;
SELECT name, n FROM users u, generate_series(1, u.id) AS n ORDER BY name, n;
SELECT name FROM users u, (SELECT track FROM plays WHERE user_id = u.id) p;
