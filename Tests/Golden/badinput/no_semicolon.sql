-- A last statement without a semicolon is still run.
SELECT 1 AS one;
SELECT 2 AS two
