-- An aggregate may be made of a builtin transition function that takes a missing sum, as sum() itself is.
CREATE AGGREGATE total(int4) (SFUNC = int4_sum, STYPE = int8);
CREATE AGGREGATE small_total(int2) (SFUNC = int2_sum, STYPE = int8);
SELECT total(x), total(x) FILTER (WHERE x > 9) AS none, small_total(x::int2) FROM generate_series(1, 4) x;
SELECT int4_sum(NULL, 3), int4_sum(3, NULL), int4_sum(NULL, NULL) IS NULL AS missing;
