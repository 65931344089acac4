-- to_number reads a number by a pattern and skips what stands at the places of group separators and texts.
SELECT to_number('1,234.50', '9,999.99') AS grouped, to_number('-12', 'S99') AS signed, to_number('12-', '99S') AS sign_after, to_number('<12>', '99PR') AS angle;
SELECT to_number('$1,234', 'L9,999') AS currency, to_number('12.3456', '99.99') AS cut, to_number('1234', '99') AS longer, to_number('  12 ', '9999') AS blanks;
SELECT to_number('12th', '99th') AS ordinal, to_number('0012', '0000') AS zeros, to_number('1.5', '9D9') AS point, to_number('abc12', '"abc"99') AS quoted;
SELECT to_number('', '99');
SELECT to_number('abc', '99');
SELECT to_number('1234', '9EEEE');
SELECT to_number(12, '99');
SELECT to_number(NULL, '99'), to_number('1', NULL);
