-- A value may have one gigabyte at most: what would make a longer one is refused before it is made, and nothing else is lost.
SELECT length(repeat('x', 2000000000));
SELECT length(lpad('x', 1200000000, 'ab'));
SELECT length(rpad('x', 1200000000, 'ab'));
SELECT length(format('%2000000000s', 'x'));
SELECT length(format('%*s', -2000000000, 'x'));

-- Replacing is refused at the first piece that does not fit.
SELECT length(replace(repeat('a', 20000), 'a', repeat('b', 100000)));

-- Arrays have a limit of their own, the number of elements.
SELECT array_length(array_fill(1, ARRAY[300000000]), 1);
SELECT array_length(array_fill(1, ARRAY[100000, 100000]), 1);
SELECT array_length(array_fill(repeat('x', 1000000), ARRAY[1200]), 1);

-- What is allowed is as long as it says.
SELECT length(repeat('x', 1000000)), length(lpad('x', 100000, 'ab')), length(format('%1000s', 'x'));
SELECT array_length(array_fill(1, ARRAY[1000, 100]), 1);

-- Types with a length refuse one that is too large.
SELECT 'x'::char(100000000);
SELECT 1::bit(100000000);
SELECT 'x' ~ 'x{1,300}';
