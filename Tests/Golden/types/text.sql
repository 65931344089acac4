-- text has no limit; comparison is by bytes under the C.UTF-8 locale; length counts characters.
SELECT 'abc' < 'abd' AS a, 'B' < 'a' AS b, '' < 'a' AS c, 'é' > 'z' AS d, '10' < '9' AS e;
SELECT length('héllo'), octet_length('héllo'), char_length(''), upper('héllo'), lower('ÀB');
SELECT 'a' || 'b' || NULL IS NULL AS null_wins, 'a' || 1 || true AS mixed;
SELECT 'it''s', E'tab\there', E'line\nbreak', E'\u00e9', U&'\00e9', $$dollar 'quoted'$$, $tag$a $$ b$tag$;
SELECT 'two '
       'parts' AS joined;
SELECT 'no' 'joining';
SELECT 1 || 2;
SELECT 'a' + 'b';
SELECT 'a'::text = 'a   '::text AS trailing_counts;
