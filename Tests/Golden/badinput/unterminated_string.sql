-- A quote that is never closed swallows the rest of the input; it is reported, not forgotten.
SELECT 'before' AS fine;
SELECT 'never closed;
SELECT 'after';
SELECT 1;
SELECT 'open to the end;
