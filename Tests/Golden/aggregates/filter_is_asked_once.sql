-- FILTER is asked once for each row and aggregate, before the arguments, which are computed only for the rows that it chooses.
CREATE TABLE ft (x int); INSERT INTO ft VALUES (0), (1), (2);
CREATE FUNCTION noisy(int) RETURNS boolean IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'asked %', $1; RETURN $1 > 0; END $$;
SELECT sum(10 / x) FILTER (WHERE noisy(x)) FROM ft;
SELECT sum(10 / x) FILTER (WHERE noisy(x)), string_agg(x::text, ',' ORDER BY 10 / x) FILTER (WHERE noisy(x)) FROM ft;
SELECT x, sum(10 / x) FILTER (WHERE noisy(x)) OVER (ORDER BY x) FROM ft;
SELECT count(*) FILTER (WHERE (SELECT noisy(x))) FROM ft;
SELECT sum(10 / x) FILTER (WHERE (SELECT noisy(x))) FROM ft;
