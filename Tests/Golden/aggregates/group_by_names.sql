-- GROUP BY takes columns, expressions, numbers of the select list and its names; a column of the table comes before a name of the list.
CREATE TABLE sales (day date, amount int);
INSERT INTO sales VALUES ('2024-01-05', 1), ('2024-01-20', 2), ('2024-02-01', 4);
SELECT date_trunc('month', day)::date AS month, sum(amount) FROM sales GROUP BY month ORDER BY month;
SELECT date_trunc('month', day)::date, sum(amount) FROM sales GROUP BY 1 ORDER BY 1;
SELECT amount % 2 AS amount, count(*) FROM sales GROUP BY amount ORDER BY 1;
SELECT amount % 2 AS odd, count(*) FROM sales GROUP BY amount % 2 ORDER BY odd;
SELECT amount % 2 + 1 AS next FROM sales GROUP BY amount % 2 ORDER BY next;
SELECT day FROM sales GROUP BY amount;
SELECT amount + 1 FROM sales GROUP BY amount % 2;
SELECT sum(amount) AS total FROM sales GROUP BY total;
SELECT count(*) FROM sales GROUP BY 2;
SELECT count(*) FROM sales GROUP BY 'x';
SELECT sum(amount) AS total FROM sales HAVING total > 1;
