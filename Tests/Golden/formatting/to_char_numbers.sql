-- to_char writes a number by a pattern: 9 is a digit or a blank, 0 a digit, and a number too big gives hashes.
SELECT to_char(1234.5, '9999.99') AS plain, to_char(1234.5, '0009999.990') AS zeros, to_char(-1234.5, 'FM9,999.00') AS grouped, to_char(12345, '999') AS too_big;
SELECT to_char(-5, '9MI') AS minus_after, to_char(5, 'S9') AS sign, to_char(-5, '9S') AS sign_after, to_char(-5, '9PR') AS angle, to_char(5, 'PL9') AS plus, to_char(-5, 'SG9') AS sg;
SELECT to_char(0.1, '9.99') AS small, to_char(0.1, '0.99') AS small_zero, to_char(0.1, 'FM9.99') AS small_fm, to_char(0, '9.9') AS zero, to_char(0, 'FM999') AS fm_zero;
SELECT to_char(1485, '9D99') AS d, to_char(1485, '9G999') AS g, to_char(485, 'L999') AS currency, to_char(485, '"Good number:"999') AS text, to_char(482, '999th') AS th, to_char(12, 'FM99TH') AS upper_th;
SELECT to_char(485, 'RN') AS roman, to_char(485, 'FMRN') AS fm_roman, to_char(4000, 'RN') AS too_roman, to_char(5.2, 'rn') AS small_roman;
SELECT to_char(12.4, '99V999') AS shifted, to_char(0.0004859, '9.99EEEE') AS scientific, to_char('NaN'::numeric, '999.9') AS nan, to_char('Infinity'::float8, '999') AS infinite;
SELECT to_char(12.5, '99'), to_char(13.5, '99'), to_char(12.5::float8, '99'), to_char(1e10, '9'), to_char(2147483647, '9999999999');
SELECT to_char(1, '9.9.9');
SELECT to_char(1, '9V9.9');
SELECT to_char(1, '9EEEE9');
SELECT to_char(1, 'S9S');
SELECT to_char('1', '9');
