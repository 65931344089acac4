-- A regular expression may name characters that no text holds, up to 7ffffffe; they match nothing.
select '' !~* '\x616263', 'x' ~ '\x7ffffffe', 'x' ~ '[a\x616263]';
select 'x' ~ '\x7fffffff';
select 'x' ~ '\xffffffffff';
select 'x' ~ '\U0010ffff', 'x' ~ '\U00110000', 'x' ~ '[^\U00110000]', 'x' ~ '[a-\U00110000]';
select 'x' ~ '\U80000000';
select 'x' ~ '\x';
select 'x' ~ '\x110000000000000000';
select regexp_replace('abc', '\x616263|b', 'z');
