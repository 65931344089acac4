-- upper, lower and initcap change letters; ascii, chr, length and octet_length look at characters and bytes.
SELECT upper('straße'), lower('ÄÖÜ'), initcap('hello wORLD-of sql'), casefold('ABC') AS folded;
SELECT length('añb') AS characters, char_length('añb') AS same, octet_length('añb') AS bytes, bit_length('añb') AS bits, length('a  '::char(5)) AS padded, length('') AS empty;
SELECT ascii('a'), ascii('€'), ascii(''), chr(8364), chr(97);
SELECT translate('12345', '143', 'ax') AS translated, translate('abc', '', 'x') AS nothing, concat('a', NULL, 1, true) AS joined, concat_ws('-', 'a', NULL, 'b') AS with_sign, concat_ws(NULL, 'a') AS none;
SELECT 'a' || NULL AS unknown, 'a' || 1 AS number, 1 || 'a' AS front, concat() AS empty;
SELECT md5('abc'), to_hex(255), to_hex(-1), to_bin(5), to_oct(64);
SELECT chr(0);
SELECT chr(-5);
SELECT chr(1114112);
SELECT 1 || 2;
SELECT upper(1);
SELECT concat;
