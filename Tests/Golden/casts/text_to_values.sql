-- Texts become values of other types by a cast; blanks around them do not matter, and what does not fit is named in the error.
SELECT ' 42 '::int AS n, '1e3'::float8 AS f, 'yes'::boolean AS b, 'T'::boolean AS t, 'off'::boolean AS o, '0x1F'::int AS x, '1_000'::int AS grouped, CAST('2024-01-05' AS date) AS d;
SELECT int '5' AS prefixed, '5'::int4 AS short, '{1,2}'::int[] AS list, '1 day'::interval AS span, 'a'::char AS c, 'abc'::varchar(2) AS cut, 'ab'::char(4) || '|' AS pad;
SELECT true::int, 1::boolean, 0::boolean, true::text, 't'::text::boolean, 3.7::int, 'a'::"char", 65::"char";
SELECT '4.5'::int;
SELECT ''::int;
SELECT 'maybe'::boolean;
SELECT '12abc'::int;
SELECT 'abc'::float8;
SELECT 2.5::boolean;
SELECT 1::date;
SELECT date '2024-01-01'::int;
SELECT 'x'::nosuchtype;
SELECT CAST(5 AS varchar(0));
