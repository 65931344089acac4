-- The same with a comment.
SELECT 1 AS fine;
SELECT 2 /* never closed;
SELECT 3;
