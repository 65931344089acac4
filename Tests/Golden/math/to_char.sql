-- to_char formats numbers: 9 is a digit, 0 a digit that is always shown; a place is kept for the sign
-- unless FM takes the padding away.
SELECT to_char(1234.5, '9,999.99'), to_char(-5, '999'), to_char(7, '000'), to_char(0.5, 'FM0.00');
SELECT to_char(1234567, 'FM9,999,999'), to_char(12345, '999') AS overflow, to_char(9.99, '9.9') AS rounded;
SELECT to_char(42, '999') || '|' AS padded, to_char(42, 'FM999') || '|' AS bare;
