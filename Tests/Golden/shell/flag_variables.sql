-- flags: -v who=ann -v ON_ERROR_STOP=1
-- -v sets a variable before the script begins.
\echo :who
CREATE ROLE :who;
SELECT :'who' AS who;
SELECT * FROM nothing;
SELECT 'never reached' AS answer;
