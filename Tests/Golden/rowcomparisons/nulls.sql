-- A row IS NULL when all its fields are, IS NOT NULL when none is; a row with some nulls is neither.
SELECT ROW(NULL, NULL) IS NULL AS all_null, ROW(1, NULL) IS NULL AS some_null, ROW(1, NULL) IS NOT NULL AS some_known, ROW(1, 2) IS NOT NULL AS all_known;
SELECT NOT (ROW(1, NULL) IS NULL) AS not_is_null, ROW() IS NULL AS empty;
SELECT (1, NULL) IS DISTINCT FROM (1, NULL) AS distinct_rows, (1, NULL) IS NOT DISTINCT FROM (1, NULL) AS same,
    (1, 2) IS DISTINCT FROM (1, NULL) AS one_unknown;
SELECT ROW(ROW(NULL)) IS NULL AS nested, ROW(ROW(NULL), 1) IS NOT NULL AS nested_known;
CREATE TYPE pair AS (a int, b int);
SELECT (NULL, NULL)::pair IS NULL AS fields, NULL::pair IS NULL AS value, (1, NULL)::pair IS NULL AS half;
SELECT coalesce((NULL, NULL)::pair, (1, 2)::pair) AS kept, (NULL, NULL)::pair IS DISTINCT FROM NULL::pair AS differs;
SELECT num_nulls((NULL, NULL)::pair, NULL::pair) AS nulls;
