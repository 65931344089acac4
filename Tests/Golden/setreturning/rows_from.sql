-- ROWS FROM runs several functions side by side; WITH ORDINALITY numbers the rows.
SELECT * FROM ROWS FROM (generate_series(1, 3), unnest(ARRAY['a', 'b'])) AS t (n, letter);
SELECT * FROM ROWS FROM (generate_series(1, 2), upper('one')) WITH ORDINALITY AS t;
SELECT * FROM unnest(ARRAY['x', 'y', NULL]) WITH ORDINALITY AS t (letter, place);
SELECT * FROM unnest(ARRAY[1, 2], ARRAY['a', 'b', 'c']) AS t (n, letter);
SELECT letter FROM unnest(ARRAY['x', 'y']) WITH ORDINALITY AS t (letter, place) ORDER BY place DESC;
SELECT * FROM generate_series(1, 2) WITH ORDINALITY;
SELECT t FROM generate_series(1, 2) WITH ORDINALITY AS t;
SELECT * FROM generate_series(1, 2) AS t (a, b);
SELECT * FROM ROWS FROM (generate_series(1, 2) AS (a int));
SELECT * FROM json_to_recordset('[{"a": 1}]');
SELECT * FROM upper('x') AS u, lower(u) AS l;
