-- ALTER ROLE … RESET of a parameter asks whether one may set it only if the role has settings at all.
CREATE ROLE alice CREATEROLE;
CREATE ROLE bob;
GRANT bob TO alice WITH ADMIN OPTION;
SET ROLE alice;
ALTER ROLE bob RESET log_statement;
ALTER ROLE bob RESET max_connections;
ALTER ROLE bob SET work_mem = '8MB';
ALTER ROLE bob RESET log_statement;
ALTER ROLE bob RESET max_connections;
ALTER ROLE bob IN DATABASE scratch RESET log_statement;
SELECT rolconfig FROM pg_roles WHERE rolname = 'bob';
