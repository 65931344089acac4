-- VALUES is a query; generate_series makes rows; both can be named and joined.
VALUES (1, 'one'), (2, 'two');
SELECT * FROM (VALUES (1, 'one'), (2, 'two')) AS v (n, word) ORDER BY n DESC;
SELECT * FROM generate_series(1, 5);
SELECT n, n * n AS square FROM generate_series(2, 10, 4) AS g (n);
SELECT * FROM generate_series(3, 1);
SELECT * FROM generate_series(3, 1, -1) AS g;
SELECT d::date FROM generate_series(timestamp '2024-01-30', timestamp '2024-02-02', interval '1 day') AS g (d);
SELECT count(*) FROM generate_series(1, 1000) WHERE generate_series % 7 = 0;
VALUES (1), (1, 2);
SELECT * FROM generate_series(1, 2, 0);
VALUES (1), ('x');
