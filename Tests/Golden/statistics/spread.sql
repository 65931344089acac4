-- The aggregates with _samp divide by one less than the count and are null for a single row; those with _pop divide by the count.
CREATE TABLE sizes (n int, x float8);
INSERT INTO sizes VALUES (2, 2), (4, 4), (4, 4), (4, 4), (5, 5), (5, 5), (7, 7), (9, 9), (NULL, NULL);
SELECT var_pop(n), var_samp(n), stddev_pop(n), stddev_samp(n) FROM sizes;
SELECT var_pop(x), round(var_samp(x)::numeric, 6) AS var_samp, stddev_pop(x), round(stddev_samp(x)::numeric, 6) AS stddev_samp FROM sizes;
SELECT variance(n) = var_samp(n) AS same_variance, stddev(n) = stddev_samp(n) AS same_stddev FROM sizes;
SELECT var_pop(n), var_samp(n), stddev_pop(x), stddev_samp(x) FROM sizes WHERE n = 9;
SELECT var_pop(v), stddev_samp(v) FROM (VALUES (1.5), (2.5), ('NaN'::numeric)) AS t (v);
SELECT var_pop(v) FROM (VALUES (1.0), ('Infinity'::numeric)) AS t (v);
SELECT var_pop(v) FROM (VALUES (1.0), ('Infinity'::float8)) AS t (v);
SELECT stddev(t) FROM (VALUES ('a')) AS v (t);
SELECT var_pop(d) FROM (VALUES (date '2024-01-01')) AS v (d);
