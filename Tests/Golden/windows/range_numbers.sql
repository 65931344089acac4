-- RANGE frames with an offset reach as far as the value of the one sort key allows, whatever the number of rows.
CREATE TABLE readings (at int, value numeric);
INSERT INTO readings VALUES (1, 1.0), (2, 2.5), (5, 4), (6, 0.5), (6, 1.5), (NULL, 9);
SELECT at, value, sum(value) OVER (ORDER BY at RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS near,
    count(*) OVER (ORDER BY at RANGE BETWEEN 3 PRECEDING AND 1 PRECEDING) AS earlier FROM readings ORDER BY at, value;
SELECT at, count(*) OVER (ORDER BY at DESC RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) AS down FROM readings ORDER BY at, value;
SELECT value, count(*) OVER (ORDER BY value RANGE 1.5 PRECEDING) FROM readings ORDER BY value;
-- Exactly one sort key of a type that can be added to is needed.
SELECT count(*) OVER (RANGE 1 PRECEDING) FROM readings;
SELECT count(*) OVER (ORDER BY at, value RANGE 1 PRECEDING) FROM readings;
SELECT count(*) OVER (ORDER BY at RANGE -1 PRECEDING) FROM readings;
