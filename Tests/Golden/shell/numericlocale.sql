-- numericlocale puts commas between thousands, in numbers only.
\pset numericlocale on
SELECT 1234567 AS i, 1234567.891 AS n, -1234 AS neg, '1234567' AS t, 12345678901234567890 AS big, 0.5 AS half, 1e10::float8 AS f;
SELECT 1e300::float8 AS f, 'NaN'::float8 AS nan, 'Infinity'::numeric AS inf, 123 AS small;
\pset format unaligned
SELECT 1234567 AS i;
\pset format csv
SELECT 1234567 AS i;
\pset numericlocale
\pset numericlocale x
