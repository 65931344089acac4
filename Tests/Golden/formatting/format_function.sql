-- format fills in texts by %s, identifiers by %I and literals by %L; n$ takes an argument by its number, * a width from the arguments.
SELECT format('Hello %s, %s!', 'ada', 5) AS plain, format('%I = %L', 'My column', 'O''Reilly') AS sql, format('%2$s before %1$s', 'b', 'a') AS places, format('100%%') AS percent;
SELECT format('|%10s|%-10s|', 'right', 'left') AS width, format('|%*s|%-*s|', 5, 'a', 5, 'b') AS width_given, format('|%*s|', -4, 'c') AS minus;
SELECT format('%s', NULL) AS null_text, format('%L', NULL) AS null_literal, format(NULL, 'a') AS no_format, format('%s and %s', VARIADIC ARRAY['x', 'y']) AS from_array;
SELECT format('%s %2$s %s', 'a', 'b', 'c') AS mixed, format('%L', E'back\\slash') AS backslash, format('%s %s', true, ARRAY[1, 2]) AS others, format('|%3$-*2$s|', 0, 4, 'd') AS starred;
SELECT format('%I', 'select'), format('%I', 'lower'), format('%I', 'Upper'), quote_ident('a b'), quote_literal('a''b'), quote_nullable(NULL);
SELECT format('%s %s', 'one');
SELECT format('%I', NULL);
SELECT format('%x', 1);
SELECT format('%');
SELECT format('%0$s', 1);
SELECT format('%5$s', 1);
SELECT format('%s', VARIADIC 5);
SELECT format(5);
