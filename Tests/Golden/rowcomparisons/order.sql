-- Rows compare field by field from the left, and the first difference decides; an unknown field before that makes the answer unknown.
SELECT (1, 2) < (1, 3) AS a, (1, 9) < (2, 0) AS b, (1, 2) = (1, 2) AS c, (1, 2) <> (1, 3) AS d, (2, 1) >= (2, 1) AS e;
SELECT (1, NULL) < (2, 0) AS first_decides, (1, NULL) < (1, 0) AS unknown, (NULL, 1) < (1, 2) AS unknown_too,
    (1, NULL) = (2, NULL) AS differ, (1, NULL) = (1, NULL) AS maybe;
SELECT (1, 'b', true) > (1, 'a', false) AS mixed, ROW(1) = ROW(1.0) AS one_field;
SELECT n FROM generate_series(1, 4) AS n WHERE (n, -n) > (2, -2) ORDER BY n;
SELECT (1, 2) = (1, 2, 3);
SELECT (1, 'a') = (1, 2);
SELECT (1, true) < (true, 1);
SELECT () = ();
SELECT ROW() = ROW();
SELECT (1, 2) + (3, 4);
