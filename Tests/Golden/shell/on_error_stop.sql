-- With ON_ERROR_STOP the script ends at the first error.
SELECT 1 / 0;
SELECT 'still here' AS one;
\set ON_ERROR_STOP on
SELECT 'fine' AS two;
SELECT * FROM nothing;
SELECT 'never reached' AS three;
