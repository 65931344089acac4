-- Strings, numbers and what may not stand next to them.
SELECT 'plain', 'it''s', E'a\\b\'c', 'back\slash', $$it's$$, $x$a$$b$x$;
SELECT 1, -1, 1.5, .5, 5., 1e3, 1.5e-3, 1E+2;
SELECT 123abc;
SELECT 1.5x;
SELECT 0x;
SELECT 1__0;
SELECT E'\x41\u0042\103', U&'d\0061t\+000061', U&'d!0061' UESCAPE '!';
SELECT E'\u00';
SELECT U&'\zzzz';
SELECT 'a'
'b', 'c' -- a comment between
   'd';
SELECT N'national', 'x'::text;
SELECT true, NULL, 'null', DEFAULT;
SELECT $1;
SELECT date '2024-01-01', timestamp '2024-01-01 10:00', interval '1 day', numeric '1.50', nosuch 'x';
