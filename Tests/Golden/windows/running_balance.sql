-- A running total is a window ordered by time; without a unique order, equal rows are peers and share one total.
CREATE TABLE moves (account text, day int, amount int);
INSERT INTO moves VALUES ('a', 1, 100), ('a', 2, -30), ('a', 2, -20), ('b', 1, 5), ('b', 3, 7);
SELECT account, day, amount, sum(amount) OVER (PARTITION BY account ORDER BY day) AS by_day,
    sum(amount) OVER (PARTITION BY account ORDER BY day ROWS UNBOUNDED PRECEDING EXCLUDE NO OTHERS) IS NOT NULL AS known FROM moves ORDER BY account, day, amount;
SELECT account, day, sum(amount) OVER (PARTITION BY account ORDER BY day, amount DESC ROWS UNBOUNDED PRECEDING) AS balance FROM moves ORDER BY account, day, amount DESC;
SELECT account, day, avg(amount) OVER (PARTITION BY account ORDER BY day, amount ROWS 1 PRECEDING)::numeric(6, 2) AS moving FROM moves ORDER BY account, day, amount;
SELECT account, amount, amount - first_value(amount) OVER (PARTITION BY account ORDER BY day, amount) AS since_first FROM moves ORDER BY account, day, amount;
SELECT sum(amount) OVER (PARTITION account) FROM moves;
SELECT sum(amount) OVER (ORDER BY nosuch) FROM moves;
SELECT sum(amount) OVER (ORDER BY day PARTITION BY account) FROM moves;
