-- \! runs a command of the system, \cd changes the directory, \getenv and \setenv the environment.
\! echo hello
\! false
\echo :SHELL_ERROR :SHELL_EXIT_CODE
\! exit 3
\echo :SHELL_ERROR :SHELL_EXIT_CODE
\echo `echo from backticks`
\set x `exit 2`
\echo :SHELL_ERROR :SHELL_EXIT_CODE [:x]
\set y `printf 'two\nlines\n\n'`
\echo [:y]
\cd /nonexistent
\cd /tmp
\! pwd
\setenv ROLESQL_TEST value
\getenv v ROLESQL_TEST
\echo :v
\setenv ROLESQL_TEST
\getenv v ROLESQL_TEST
\echo :v
\getenv v
\getenv
\setenv
\setenv a=b c
