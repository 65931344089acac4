-- A forgotten quote pairs with the next one, wherever that is: the error shows up far from its cause, and
-- everything in between is one statement.
SELECT 'before' AS fine;
SELECT 'not closed;
SELECT 'after';
SELECT 1;
SELECT 'closes the third';
SELECT 'fine again' AS fine;
