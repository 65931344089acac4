-- "It does not work": an application is taken from a superuser connection to a role of its own, one error
-- message after the other. Each refusal names the next thing that is missing.

CREATE SCHEMA shop;
CREATE TABLE shop.customers (id serial PRIMARY KEY, email text UNIQUE NOT NULL, credit integer NOT NULL DEFAULT 0);
CREATE TABLE shop.orders (id serial PRIMARY KEY, customer_id integer NOT NULL REFERENCES shop.customers, total numeric(8,2));
CREATE TABLE shop.log (at integer, what text);
CREATE VIEW shop.rich AS SELECT email FROM shop.customers WHERE credit > 100;
INSERT INTO shop.customers (email, credit) VALUES ('a@example.com', 500), ('b@example.com', 0);
CREATE ROLE webapp LOGIN;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

SET SESSION AUTHORIZATION webapp;
SELECT email FROM customers;
SET search_path = shop;
SELECT email FROM customers;
SELECT email FROM shop.customers;
RESET SESSION AUTHORIZATION;
GRANT USAGE ON SCHEMA shop TO webapp;

SET SESSION AUTHORIZATION webapp;
SET search_path = shop;
SELECT email FROM customers;
RESET SESSION AUTHORIZATION;
GRANT SELECT ON shop.customers TO webapp;

SET SESSION AUTHORIZATION webapp;
SET search_path = shop;
SELECT email FROM customers ORDER BY id;
INSERT INTO orders (customer_id, total) VALUES (1, 10);
RESET SESSION AUTHORIZATION;
GRANT INSERT ON shop.orders TO webapp;

SET SESSION AUTHORIZATION webapp;
SET search_path = shop;
INSERT INTO orders (customer_id, total) VALUES (1, 10);
RESET SESSION AUTHORIZATION;
GRANT USAGE ON SEQUENCE shop.orders_id_seq TO webapp;

SET SESSION AUTHORIZATION webapp;
SET search_path = shop;
INSERT INTO orders (customer_id, total) VALUES (1, 10);
INSERT INTO orders (customer_id, total) VALUES (2, 20) RETURNING id;
RESET SESSION AUTHORIZATION;
GRANT SELECT (id) ON shop.orders TO webapp;

SET SESSION AUTHORIZATION webapp;
SET search_path = shop;
INSERT INTO orders (customer_id, total) VALUES (2, 20) RETURNING id;
UPDATE orders SET total = 21 WHERE id = 2;
RESET SESSION AUTHORIZATION;
GRANT UPDATE (total) ON shop.orders TO webapp;

SET SESSION AUTHORIZATION webapp;
SET search_path = shop;
UPDATE orders SET total = 21 WHERE id = 2;
UPDATE orders SET total = total + 1 WHERE id = 2;
UPDATE orders SET customer_id = 1 WHERE id = 2;
DELETE FROM orders WHERE id = 1;
SELECT c.email, count(o.id) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.email;
SELECT email FROM rich;
RESET SESSION AUTHORIZATION;
GRANT SELECT ON shop.orders, shop.rich TO webapp;

SET SESSION AUTHORIZATION webapp;
SET search_path = shop;
SELECT c.email, count(o.id) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.email ORDER BY 1;
SELECT email FROM rich;
BEGIN;
INSERT INTO orders (customer_id, total) VALUES (1, 5);
INSERT INTO log VALUES (1, 'ordered');
COMMIT;
SELECT count(*) FROM orders;
RESET SESSION AUTHORIZATION;
GRANT INSERT ON shop.log TO webapp;
SET SESSION AUTHORIZATION webapp;
BEGIN;
INSERT INTO shop.orders (customer_id, total) VALUES (1, 5);
INSERT INTO shop.log VALUES (1, 'ordered');
COMMIT;
SELECT count(*) FROM shop.orders;
CREATE TABLE shop.cache (a integer);
RESET SESSION AUTHORIZATION;

-- It works, and here is what it took.
\dn+ shop
\dp shop.*
