-- LATERAL lets a sub-select in FROM see the tables on its left, such as for the newest rows of each.
CREATE TABLE authors (id int, name text);
CREATE TABLE posts (author int, day int, title text);
INSERT INTO authors VALUES (1, 'ada'), (2, 'bob'), (3, 'cy');
INSERT INTO posts VALUES (1, 1, 'a'), (1, 2, 'b'), (1, 3, 'c'), (2, 1, 'd');
SELECT name, title FROM authors, LATERAL (SELECT title FROM posts WHERE author = id ORDER BY day DESC LIMIT 2) AS newest ORDER BY name, title;
SELECT name, n, last FROM authors LEFT JOIN LATERAL (SELECT count(*) AS n, max(day) AS last FROM posts WHERE author = id) AS s ON n > 0 ORDER BY name;
SELECT name, word FROM authors CROSS JOIN LATERAL regexp_split_to_table(name, '') AS word WHERE id = 1;
SELECT name, g FROM authors, generate_series(1, id) AS g ORDER BY name, g;
-- Without LATERAL, or on the outer side of a RIGHT JOIN, it must not look left.
SELECT name FROM authors, (SELECT title FROM posts WHERE author = id) AS p;
SELECT name FROM authors, (SELECT title FROM posts WHERE author = authors.id) AS p;
SELECT name FROM authors RIGHT JOIN LATERAL (SELECT title FROM posts WHERE author = authors.id) AS p ON true;
SELECT name FROM LATERAL (SELECT title FROM posts WHERE author = authors.id) AS p, authors;
