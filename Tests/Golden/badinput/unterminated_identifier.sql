-- A quoted name that is never closed takes in the rest of the input, and is reported at its end.
SELECT 1 AS fine;
SELECT 1 AS "never closed;
