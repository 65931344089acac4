-- The same with a quoted name.
SELECT 1 AS fine;
SELECT 1 AS "never closed;
