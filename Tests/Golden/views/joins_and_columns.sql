-- A query that mixes views and tables: each relation that stands in the query is checked for the reader, what a
-- view reads for its owner.
CREATE ROLE reader;
CREATE TABLE users (id integer, name text, secret text);
CREATE TABLE orders (id integer, user_id integer, total integer);
INSERT INTO users VALUES (1, 'Ann', 'x'), (2, 'Bob', 'y');
INSERT INTO orders VALUES (10, 1, 5), (11, 1, 7);
CREATE VIEW names AS SELECT id, name FROM users;
CREATE VIEW totals AS SELECT user_id, sum(total) AS total FROM orders GROUP BY user_id;
GRANT SELECT ON names TO reader;
GRANT SELECT (user_id) ON orders TO reader;
SET ROLE reader;
SELECT n.name, count(o.user_id) FROM names n LEFT JOIN orders o ON o.user_id = n.id GROUP BY n.name ORDER BY n.name;
SELECT n.name, sum(o.total) FROM names n JOIN orders o ON o.user_id = n.id GROUP BY n.name;
SELECT n.name, t.total FROM names n JOIN totals t ON t.user_id = n.id;
SELECT n.name FROM names n JOIN users u USING (id);
SELECT name FROM names WHERE id IN (SELECT user_id FROM totals);
SELECT name FROM names WHERE id IN (SELECT user_id FROM orders);
RESET ROLE;
GRANT SELECT ON totals TO reader;
SET ROLE reader;
SELECT n.name, t.total FROM names n JOIN totals t ON t.user_id = n.id;
RESET ROLE;
