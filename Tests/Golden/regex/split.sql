-- regexp_split_to_table and regexp_split_to_array cut a text where a pattern fits; an empty fit cuts between characters.
SELECT word FROM regexp_split_to_table('the quick  brown', '\s+') AS word;
SELECT regexp_split_to_array('a, b ,c', '\s*,\s*') AS list, regexp_split_to_array('abc', '') AS letters, regexp_split_to_array('abc', 'z') AS whole, regexp_split_to_array('', ',') AS empty, regexp_split_to_array(',a,', ',') AS ends;
SELECT regexp_split_to_array('aXbxc', 'x', 'i') AS any_case, regexp_split_to_array(NULL, ',') AS unknown, regexp_split_to_array('a1b22c', '\d*') AS maybe_empty;
SELECT string_to_table('a,b,,c', ',', '') AS part;
SELECT place, part FROM string_to_table('x-y', '-') WITH ORDINALITY AS t (part, place);
SELECT regexp_split_to_array('abc', 'b', 'g');
SELECT regexp_split_to_table('abc', '(');
SELECT regexp_split_to_array('abc', 'b', 'k');
SELECT regexp_split_to_array('abc');
