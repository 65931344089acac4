-- AND, OR and NOT know three truth values; IS TRUE and its kin never answer null.
SELECT a, b, a AND b AS and, a OR b AS or, NOT a AS not FROM (VALUES (true), (false), (NULL)) AS x (a), (VALUES (true), (false), (NULL)) AS y (b) ORDER BY a, b;
SELECT a, a IS TRUE AS t, a IS NOT FALSE AS nf, a IS UNKNOWN AS u, a IS NOT UNKNOWN AS nu FROM (VALUES (true), (false), (NULL)) AS x (a) ORDER BY a;
SELECT NULL = NULL AS equal, NULL IS NULL AS is_null, 1 IS DISTINCT FROM NULL AS differs, NULL IS NOT DISTINCT FROM NULL AS same;
SELECT 1 IN (2, NULL) AS maybe, 1 NOT IN (2, NULL) AS perhaps, 1 IN (1, NULL) AS yes, 1 BETWEEN NULL AND 0 AS no;
SELECT 5 IS TRUE;
SELECT NOT 5;
SELECT 1 AND true;
SELECT 'x' OR true;
SELECT true > false AS greater, true AND 'no' AS text;
