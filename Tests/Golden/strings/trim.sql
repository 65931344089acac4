-- trim takes any of the given characters from the ends, not the text as a whole; without characters it takes blanks.
SELECT '[' || trim('  a b  ') || ']' AS both_ends, '[' || ltrim('  a ') || ']' AS l, '[' || rtrim(' a  ') || ']' AS r, '[' || btrim(' a ') || ']' AS b;
SELECT trim(LEADING 'x' FROM 'xxaxx') AS leading, trim(TRAILING 'x' FROM 'xxaxx') AS trailing, trim(BOTH 'xy' FROM 'yxaxy') AS both_ends, trim('xy' FROM 'xyaxy') AS unnamed;
SELECT trim('abca', 'a') AS comma, ltrim('zzzytest', 'xyz') AS any_of, trim(FROM ' a ') AS from_only, trim('a', NULL) IS NULL AS unknown, trim('', 'x') = '' AS empty;
SELECT '[' || trim(E'\t a \n') || ']' AS tabs_stay, btrim(E'\t a \n', E' \t\n') AS tabs_go;
SELECT '[' || trim('a  '::char(5)) || ']' AS padded, trim('\x00aa00'::bytea, '\x00'::bytea) AS bytes;
SELECT trim(5);
SELECT trim('a', 'b', 'c');
SELECT trim(LEADING FROM);
SELECT ltrim('abc', 5);
