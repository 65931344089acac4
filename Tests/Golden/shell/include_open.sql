-- A script that ends in the middle of a statement sends it; \q in a script ends that script alone.
\! printf 'SELECT 1 AS open' > /tmp/rolesql_open.sql
\i /tmp/rolesql_open.sql
\! printf '\\echo one\n\\q\n\\echo two\n' > /tmp/rolesql_quit.sql
\i /tmp/rolesql_quit.sql
\echo after
\! printf '\\if true\n\\echo inside\n' > /tmp/rolesql_if.sql
\i /tmp/rolesql_if.sql
\! printf '\\set from_script 5\nBEGIN;\n' > /tmp/rolesql_set.sql
\i /tmp/rolesql_set.sql
\echo :from_script
ROLLBACK;
SELECT 1 +
\i /tmp/rolesql_open.sql
