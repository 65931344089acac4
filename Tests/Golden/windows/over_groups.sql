-- In a grouped query windows see the groups as their rows, and aggregates may stand inside window functions.
CREATE TABLE orders (customer text, month int, total numeric);
INSERT INTO orders VALUES ('ada', 1, 10), ('ada', 2, 30), ('bob', 1, 20), ('bob', 2, 20), ('cy', 2, 5);
SELECT customer, sum(total), sum(sum(total)) OVER () AS everything, rank() OVER (ORDER BY sum(total) DESC),
    round(100 * sum(total) / sum(sum(total)) OVER (), 1) AS percent FROM orders GROUP BY customer ORDER BY customer;
SELECT month, count(*), lag(count(*)) OVER (ORDER BY month) FROM orders GROUP BY month HAVING count(*) > 1 ORDER BY month;
SELECT customer, sum(total) OVER (PARTITION BY customer) FROM orders GROUP BY customer;
SELECT customer, rank() OVER (ORDER BY total) FROM orders GROUP BY customer;
SELECT sum(count(*) OVER ()) FROM orders;
SELECT DISTINCT count(*) OVER (PARTITION BY customer) AS n FROM orders ORDER BY n;
SELECT customer, sum(total), row_number() OVER (ORDER BY customer) FROM orders GROUP BY ROLLUP (customer) ORDER BY customer;
