-- \l lists databases with owner, locale and privileges.
CREATE ROLE ann CREATEDB;
CREATE DATABASE shop OWNER ann;
GRANT CONNECT ON DATABASE shop TO PUBLIC;
REVOKE TEMPORARY ON DATABASE shop FROM PUBLIC;
COMMENT ON DATABASE shop IS 'all that is sold';
\l shop
\lx shop
\list shop
\l nosuch
\drds
ALTER ROLE ann SET work_mem = '8MB';
ALTER DATABASE shop SET search_path = a, b;
ALTER ROLE ann IN DATABASE shop SET role = 'none';
ALTER ROLE ALL SET lock_timeout = '1s';
\drds
\drds ann
\drds * shop
\drds nosuch
