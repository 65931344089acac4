-- row_number numbers rows, rank leaves gaps after ties, dense_rank does not; percent_rank and cume_dist say it as a fraction.
CREATE TABLE runners (name text, seconds int);
INSERT INTO runners VALUES ('ada', 10), ('bob', 12), ('cy', 12), ('di', 15), ('ed', NULL);
SELECT name, row_number() OVER (ORDER BY seconds, name), rank() OVER w, dense_rank() OVER w,
    percent_rank() OVER w, cume_dist() OVER w FROM runners WINDOW w AS (ORDER BY seconds) ORDER BY name;
SELECT name, rank() OVER (ORDER BY seconds DESC NULLS LAST) FROM runners ORDER BY name;
-- Without ORDER BY all rows are peers.
SELECT name, rank() OVER (), dense_rank() OVER (), percent_rank() OVER (), cume_dist() OVER () FROM runners ORDER BY name;
SELECT percent_rank() OVER (ORDER BY 1), cume_dist() OVER (ORDER BY 1);
SELECT rank(1) OVER (ORDER BY seconds) FROM runners;
SELECT row_number() FROM runners;
SELECT row_number(1) OVER () FROM runners;
