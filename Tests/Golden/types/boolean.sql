-- Many spellings in, one letter out; three-valued logic.
SELECT 't'::boolean, 'true'::boolean, 'YES'::boolean, ' on '::boolean, '1'::boolean, 'tr'::boolean;
SELECT 'f'::boolean, 'false'::boolean, 'no'::boolean, 'OFF'::boolean, '0'::boolean;
SELECT true, FALSE, NULL::boolean;
SELECT 'maybe'::boolean;
SELECT 'o'::boolean;
SELECT 1::boolean, 0::boolean, true::integer, false::text;
SELECT true AND NULL AS a, false AND NULL AS b, true OR NULL AS c, NOT NULL::boolean AS d;
SELECT true > false AS gt, true = NOT false AS eq, NULL IS TRUE AS t, NULL IS NOT FALSE AS nf, NULL::boolean IS UNKNOWN AS u;
CREATE TABLE b (v boolean);
INSERT INTO b VALUES (true), (false), (NULL);
SELECT v FROM b ORDER BY v;
SELECT count(*) FROM b WHERE v;
SELECT count(*) FROM b WHERE NOT v;
