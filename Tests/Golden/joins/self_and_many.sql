-- Several joins bind from left to right, parentheses otherwise; a table can be joined with itself.
CREATE TABLE people (id integer, name text, boss integer);
INSERT INTO people VALUES (1, 'Ada', NULL), (2, 'Bo', 1), (3, 'Cy', 1), (4, 'Di', 2);
SELECT p.name, b.name AS boss FROM people p LEFT JOIN people b ON b.id = p.boss ORDER BY p.id;
SELECT p.name, bb.name AS top FROM people p JOIN people b ON b.id = p.boss JOIN people bb ON bb.id = b.boss;
CREATE TABLE orders (id integer, person integer);
CREATE TABLE items (order_id integer, what text);
INSERT INTO orders VALUES (10, 2), (11, 4);
INSERT INTO items VALUES (10, 'tea'), (10, 'milk');
SELECT name, o.id, what FROM people p LEFT JOIN orders o ON o.person = p.id LEFT JOIN items i ON i.order_id = o.id ORDER BY p.id, what;
SELECT name, what FROM people p LEFT JOIN (orders o JOIN items i ON i.order_id = o.id) ON o.person = p.id ORDER BY p.id, what;
SELECT * FROM people, people;
SELECT name FROM people a JOIN people b ON a.boss = b.id;
