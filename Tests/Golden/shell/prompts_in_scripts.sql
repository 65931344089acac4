-- A script sees no prompts; \prompt reads the next line of it.
\prompt 'Name: ' who
Ann
\echo :who
\prompt again
second line
\echo :again
\prompt
\prompt 'a' 'b' 'c'
x
SELECT :'who' AS who;
