-- percentile_cont reckons a value between two rows, percentile_disc takes one that is there; an array of fractions gives an array.
CREATE TABLE waits (seconds int, label text);
INSERT INTO waits VALUES (1, 'a'), (2, 'b'), (4, 'c'), (8, 'd'), (NULL, NULL);
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds), percentile_disc(0.5) WITHIN GROUP (ORDER BY seconds),
    percentile_disc(0.5) WITHIN GROUP (ORDER BY label DESC) FROM waits;
SELECT percentile_cont(ARRAY[0, 0.25, 1, NULL]) WITHIN GROUP (ORDER BY seconds),
    percentile_disc(ARRAY[[0, 0.5], [0.75, 1]]) WITHIN GROUP (ORDER BY label) FROM waits;
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY i) FROM (VALUES (interval '1 day'), ('2 days')) AS v (i);
SELECT percentile_cont(NULL) WITHIN GROUP (ORDER BY seconds) FROM waits;
SELECT percentile_cont(1.5) WITHIN GROUP (ORDER BY seconds) FROM waits;
SELECT percentile_disc(-0.1) WITHIN GROUP (ORDER BY seconds) FROM waits;
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY label) FROM waits;
SELECT percentile_disc(0.5) FROM waits;
SELECT percentile_disc(seconds / 10.0) WITHIN GROUP (ORDER BY seconds) FROM waits;
SELECT percentile_disc(DISTINCT 0.5) WITHIN GROUP (ORDER BY seconds) FROM waits;
