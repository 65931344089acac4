-- ROWS frames count rows before and after the current one; peers make no difference to them.
CREATE TABLE sales (day int, amount int);
INSERT INTO sales VALUES (1, 10), (2, 20), (2, 30), (3, 40), (4, NULL), (5, 60);
SELECT day, amount, sum(amount) OVER (ORDER BY day, amount ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS around,
    sum(amount) OVER (ORDER BY day, amount ROWS UNBOUNDED PRECEDING) AS running,
    sum(amount) OVER (ORDER BY day, amount ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS rest,
    count(*) OVER (ORDER BY day, amount ROWS 2 PRECEDING) AS rows_seen FROM sales ORDER BY day, amount;
SELECT day, sum(amount) OVER (ORDER BY day, amount ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) AS before,
    count(*) OVER (ORDER BY day, amount ROWS BETWEEN 1 FOLLOWING AND 2 FOLLOWING) AS after FROM sales ORDER BY day, amount;
-- An offset may be 0, but neither negative nor null.
SELECT day, sum(amount) OVER (ORDER BY day, amount ROWS 0 PRECEDING) FROM sales ORDER BY day, amount;
SELECT sum(amount) OVER (ORDER BY day ROWS -1 PRECEDING) FROM sales;
SELECT sum(amount) OVER (ORDER BY day ROWS NULL PRECEDING) FROM sales;
SELECT sum(amount) OVER (ORDER BY day ROWS day PRECEDING) FROM sales;
SELECT sum(amount) OVER (ORDER BY day ROWS 1.5 PRECEDING) FROM sales;
