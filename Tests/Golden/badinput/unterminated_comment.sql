-- A comment that is never closed hides the rest of the input, and is reported at its end.
SELECT 1 AS fine;
SELECT 2 /* never closed;
SELECT 3;
