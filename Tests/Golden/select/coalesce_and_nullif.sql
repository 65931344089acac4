-- coalesce gives its first known value, nullif hides one value, greatest and least leave nulls out; all find one type first.
SELECT coalesce(NULL, 2, 3) AS two, coalesce(NULL, NULL) AS nothing, nullif(5, 5) AS hidden, nullif(5, 6) AS kept, nullif(NULL, 1) AS unknown;
SELECT greatest(1, NULL, 3) AS greatest, least(NULL, 2, 1.5) AS least, greatest(NULL, NULL) AS none, greatest('b', 'a') AS text;
SELECT coalesce(1, 1 / 0) AS not_reached, pg_typeof(coalesce(1, 2.5)), pg_typeof(greatest(1, 2::bigint)), coalesce(NULL, 'x') AS x;
SELECT coalesce(1, 'x');
SELECT coalesce(1, true);
SELECT coalesce();
SELECT nullif(1);
SELECT nullif(1, 'x');
SELECT greatest(1, date '2024-01-01');
