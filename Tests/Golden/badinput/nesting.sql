-- Deep nesting is no problem up to any depth that a person would write.
SELECT ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1)))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))) AS sixty_four;
SELECT - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - 1 AS minus;
SELECT (SELECT (SELECT (SELECT (SELECT (SELECT (SELECT (SELECT 8))))))) AS eight;
SELECT 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 AS sum;
SELECT CASE WHEN true THEN CASE WHEN true THEN CASE WHEN true THEN 'deep' END END END AS c;
SELECT ((((1))) AS unbalanced;
SELECT 2 AS after);
SELECT 3 AS fine;
