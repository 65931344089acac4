-- \i runs a script; messages name its file and line.
\! printf 'SELECT 1 AS a;\nSELECT 1/0;\n\\echo end\nSELECT nosuch\n;\n' > /tmp/rolesql_include.sql
\i /tmp/rolesql_include.sql
\i nosuch.sql
\ir nosuch.sql
\i
\set ON_ERROR_STOP on
\i /tmp/rolesql_include.sql
\echo not reached
