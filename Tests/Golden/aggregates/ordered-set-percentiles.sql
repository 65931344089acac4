-- percentile_cont, percentile_disc and mode work on the sorted rows of a group: WITHIN GROUP (ORDER BY …).
CREATE TABLE plays (genre text, seconds int, price float8, pause interval);
INSERT INTO plays VALUES ('jazz', 100, 1.5, '1 day'), ('jazz', 200, 2.5, '2 days'), ('jazz', 300, 7, '5 days'),
    ('rock', 500, NULL, NULL), ('rock', NULL, 4, '1 mon');
SELECT genre, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS median,
    percentile_disc(0.5) WITHIN GROUP (ORDER BY seconds DESC) AS taken,
    mode() WITHIN GROUP (ORDER BY genre) AS often
FROM plays GROUP BY genre ORDER BY genre;
-- Arrays of fractions give arrays of the same shape, intervals are divided as well.
SELECT percentile_cont(ARRAY[0, 0.25, NULL, 1]) WITHIN GROUP (ORDER BY price),
    percentile_disc(ARRAY[[0, 0.5], [0.9, 1]]) WITHIN GROUP (ORDER BY genre),
    percentile_cont(0.3) WITHIN GROUP (ORDER BY pause) FROM plays;
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE genre = 'folk') FROM plays;
-- A direct argument is worked out once a group.
SELECT genre, percentile_disc(length(genre) / 4.0) WITHIN GROUP (ORDER BY seconds) FROM plays GROUP BY genre ORDER BY genre;
SELECT percentile_disc(seconds) WITHIN GROUP (ORDER BY seconds) FROM plays;
SELECT percentile_cont(1.5) WITHIN GROUP (ORDER BY seconds) FROM plays;
SELECT percentile_cont('NaN') WITHIN GROUP (ORDER BY seconds) FROM plays;
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY genre) FROM plays;
SELECT percentile_cont(0.5, seconds) FROM plays;
SELECT sum() WITHIN GROUP (ORDER BY seconds) FROM plays;
SELECT lower() WITHIN GROUP (ORDER BY genre) FROM plays;
SELECT mode() WITHIN GROUP (ORDER BY genre) OVER () FROM plays;
SELECT percentile_cont(sum(seconds)) WITHIN GROUP (ORDER BY seconds) FROM plays;
CREATE VIEW medians AS SELECT genre, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds DESC) FILTER (WHERE price > 0) AS m,
    mode() WITHIN GROUP (ORDER BY (seconds + 1), genre) AS wrong FROM plays GROUP BY genre;
CREATE VIEW medians AS SELECT genre, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds DESC) FILTER (WHERE price > 0) AS m,
    mode() WITHIN GROUP (ORDER BY (seconds + 1)) AS often FROM plays GROUP BY genre;
SELECT pg_get_viewdef('medians');
SELECT * FROM medians ORDER BY genre;
