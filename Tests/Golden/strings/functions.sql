-- The string functions of an ordinary exercise.
SELECT upper('aBc'), lower('aBc'), initcap('two words'), length('abc'), reverse('abc'), repeat('ab', 3);
SELECT substring('abcdef' FROM 2 FOR 3), substring('abcdef', 4), substr('abcdef', 2, 2), left('abcdef', 2), right('abcdef', 2), left('abc', -1), right('abc', -1);
SELECT trim('  x  ') || '|', ltrim('xxabc', 'x'), rtrim('abcxx', 'x'), btrim('xyabcyx', 'xy'), trim(BOTH 'x' FROM 'xax'), trim(LEADING FROM '  a');
SELECT position('c' IN 'abc'), strpos('abc', 'z'), replace('banana', 'an', 'AN'), translate('abc', 'ac', 'xy'), overlay('abcdef' PLACING 'ZZ' FROM 2 FOR 3);
SELECT lpad('7', 3, '0'), rpad('ab', 5, '.'), lpad('abcdef', 3), split_part('a,b,c', ',', 2), split_part('a,b,c', ',', -1), split_part('a', ',', 2) || '|';
SELECT concat('a', NULL, 1, true), concat_ws('-', 'a', NULL, 'b'), 'a' || coalesce(NULL, '?'), ascii('A'), chr(233), md5('a');
SELECT starts_with('abc', 'ab'), 'abc' ^@ 'b' AS caret, format('%s is %s, %I, %L', 'x', 1, 'Two Words', 'it''s'), quote_ident('Two'), quote_literal('it''s'), to_hex(255);
SELECT substring('abc', 0), substring('abc', -1, 3), substring('abc', 2, 0) || '|';
SELECT substring('abc', 1, -1);
SELECT chr(0);
SELECT repeat('x', -1) || '|', length(''), upper(NULL) IS NULL AS n;
SELECT nosuch('x');
SELECT upper();
SELECT upper('a', 'b');
