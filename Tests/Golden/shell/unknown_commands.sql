-- A command that does not exist is an error of the shell; the script goes on, and so does the statement
-- that was being typed.
\nosuch
\foo bar baz
SELECT 1 AS one
\nosuch
;
\i nosuch_file.sql
\du ann extra
\echo 'unterminated
\x maybe
SELECT 2 AS two;
