-- information_schema lists what one has some right on; pg_class and the \d commands list everything.
CREATE ROLE ann;
CREATE SCHEMA closed;
CREATE TABLE closed.a (x integer);
CREATE TABLE closed.b (x integer);
CREATE TABLE c (x integer);
GRANT SELECT ON closed.a TO ann;
SET ROLE ann;
SELECT table_schema, table_name, privilege_type FROM information_schema.role_table_grants
WHERE table_schema IN ('closed', 'public') ORDER BY 1, 2, 3;
SELECT nspname, relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
WHERE nspname IN ('closed', 'public') AND relkind = 'r' ORDER BY 1, 2;
\dt closed.*
\dp closed.*
\d closed.b
SELECT * FROM closed.b;
RESET ROLE;
