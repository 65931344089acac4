-- Bytes that are no UTF-8, and the character that cannot be stored.
SELECT E'\xff';
SELECT E'\xc3\xa9' AS e_acute;
SELECT E'\xe2\x82';
SELECT E'a\000b';
SELECT 'after' AS fine;
SELECT E'\ud800';
SELECT chr(1114112);
SELECT U&'\D800';
