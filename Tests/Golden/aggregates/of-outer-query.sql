-- An aggregate whose argument reads only an outer query belongs to that query, wherever it is written.
CREATE TABLE sales (shop text, amount int);
INSERT INTO sales VALUES ('a', 1), ('a', 2), ('b', 5);
SELECT (SELECT sum(s.amount)) AS total FROM sales s;
SELECT shop, (SELECT string_agg(s.amount::text, ',' ORDER BY s.amount DESC)) AS amounts FROM sales s GROUP BY shop ORDER BY shop;
SELECT shop, (SELECT max(s.amount) + x FROM (VALUES (10)) AS v(x)) AS more FROM sales s GROUP BY shop ORDER BY shop;
SELECT (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY s.amount)) AS median FROM sales s;
SELECT shop, (SELECT sum(s.amount) FILTER (WHERE s.amount > 1)) FROM sales s;
