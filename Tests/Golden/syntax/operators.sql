-- Operator characters are read greedily; != is another spelling of <>.
SELECT 1 != 2 AS ne, 1 <> 2 AS ne2, 2*-1 AS mul, 2 - - 1 AS minus, @ -3 AS abs;
SELECT 5!=-5;
SELECT 5 != -5 AS apart;
SELECT 2 ** 3;
SELECT 1 === 1;
SELECT 1 =! 2;
SELECT 1 <= 2 AS le, 1 =< 2 AS bad;
SELECT 1 OPERATOR(pg_catalog.+) 2 AS three;
SELECT 5 %% 2;
SELECT NOT 1;
SELECT 'a' AND true;
SELECT -'5', +'5';
SELECT ! true;
SELECT 1 + true;
SELECT 'x' = 1;
