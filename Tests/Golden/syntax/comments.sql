-- Two dashes to the end of the line; slash-star to star-slash, nested.
SELECT 1 -- one
     , 2; -- two
SELECT /* inside */ 3 /* outer /* inner */ still outer */ AS three;
SELECT '-- no comment', '/* nor this */';
/* a comment of
several lines */ SELECT 4 AS four;
SELECT 5 --;
AS five;
SELECT 6 - -1 AS seven, 6--1
AS six;
SELECT 1 */ 2;
