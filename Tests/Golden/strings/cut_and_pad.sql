-- substring, left, right, overlay, lpad, rpad and split_part count characters from 1, and negative counts run from the end.
SELECT substring('abcdef' FROM 2 FOR 3) AS middle, substring('abcdef' FROM -1 FOR 4) AS before_start, substring('abcdef', 4) AS tail, substr('abcdef', 0, 3) AS zero, substring('abc' FROM 9) AS beyond;
SELECT left('abcdef', 2), left('abcdef', -2), right('abcdef', 2), right('abcdef', -2), left('ab', 9), right('ab', 0);
SELECT overlay('Txxxxas' PLACING 'hom' FROM 2 FOR 4) AS four, overlay('abc' PLACING 'X' FROM 2) AS one, overlay('abc' PLACING 'X' FROM 2 FOR 0) AS inserted;
SELECT lpad('7', 3, '0'), lpad('hi', 5, 'xy'), rpad('hi', 5, 'xy'), lpad('hello', 2), rpad('hi', -1, 'x'), lpad('hi', 4, '');
SELECT split_part('a,b,c', ',', 2), split_part('a,b,c', ',', -1), split_part('a,b,c', ',', 9), split_part('abc', '', 1);
SELECT position('b' IN 'abcb'), strpos('abc', 'z'), position('' IN 'abc'), starts_with('abc', 'ab'), 'abc' ^@ 'bc' AS operator;
SELECT substring('abc' FROM 1 FOR -1);
SELECT split_part('a,b', ',', 0);
SELECT overlay('abc' PLACING 'X' FROM 0);
SELECT lpad('a', 5, 6);
SELECT left('abc', 'x');
SELECT repeat('ab', 3), repeat('ab', 0), repeat('ab', -1), reverse('añb'), replace('aaa', 'a', 'b'), replace('aaa', '', 'b');
