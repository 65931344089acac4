-- A WITH query with RETURNING may feed the next, so that parent and child rows are made in one statement.
CREATE TABLE orders (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer text);
CREATE TABLE lines (order_id int REFERENCES orders, item text);
WITH o AS (INSERT INTO orders (customer) VALUES ('ada') RETURNING id), l AS (INSERT INTO lines SELECT id, item FROM o, unnest(ARRAY['pen', 'ink']) AS item RETURNING order_id, item)
    SELECT * FROM l ORDER BY item;
SELECT customer, count(*) FROM orders JOIN lines ON order_id = orders.id GROUP BY customer;
WITH d AS (DELETE FROM lines WHERE item = 'ink' RETURNING order_id) UPDATE orders SET customer = customer || ' (changed)' FROM d WHERE id = order_id RETURNING id, customer;
WITH u AS (UPDATE orders SET customer = 'bob' RETURNING OLD.customer AS before, NEW.customer AS after) SELECT * FROM u;
WITH o AS (INSERT INTO orders (customer) VALUES ('cy') RETURNING nosuch) SELECT * FROM o;
WITH o AS (INSERT INTO orders (customer) VALUES ('di') RETURNING id), l AS (INSERT INTO lines VALUES (99, 'x')) SELECT * FROM o;
SELECT count(*) FROM orders;
