-- ALTER ROLE changes the attributes named and leaves the others alone. A keyword without NO turns one
-- on, with NO it turns one off.
CREATE ROLE ops LOGIN CREATEDB CREATEROLE;
\du ops
ALTER ROLE ops NOLOGIN NOCREATEDB;
\du ops
ALTER ROLE ops REPLICATION BYPASSRLS NOINHERIT CONNECTION LIMIT 1;
\du ops
ALTER ROLE ops NOCREATEROLE NOREPLICATION NOBYPASSRLS INHERIT CONNECTION LIMIT 0;
\du ops
ALTER ROLE ops SUPERUSER CONNECTION LIMIT -1;
\du ops

-- Saying it twice changes nothing and is no error.
ALTER ROLE ops SUPERUSER;
ALTER ROLE nobody LOGIN;
ALTER ROLE ops CONNECTION LIMIT -2;
ALTER ROLE ops FLYING;
