-- RANGE frames over dates and timestamps take an interval, and months count as long as they are.
CREATE TABLE visits (day date, n int);
INSERT INTO visits VALUES ('2024-01-30', 1), ('2024-01-31', 2), ('2024-02-29', 4), ('2024-03-01', 8), ('2024-03-31', 16);
SELECT day, sum(n) OVER (ORDER BY day RANGE BETWEEN '1 day' PRECEDING AND '1 day' FOLLOWING) AS near_day,
    sum(n) OVER (ORDER BY day RANGE '1 month' PRECEDING) AS month_back FROM visits ORDER BY day;
SELECT day, sum(n) OVER (ORDER BY day::timestamp RANGE BETWEEN CURRENT ROW AND interval '36 hours' FOLLOWING) FROM visits ORDER BY day;
SELECT day, sum(n) OVER (ORDER BY day DESC RANGE interval '1 month' PRECEDING) AS month_ahead FROM visits ORDER BY day;
SELECT sum(n) OVER (ORDER BY day RANGE 1 PRECEDING) FROM visits;
SELECT sum(n) OVER (ORDER BY day RANGE '-1 day' PRECEDING) FROM visits;
SELECT sum(n) OVER (ORDER BY day RANGE 'soon' PRECEDING) FROM visits;
