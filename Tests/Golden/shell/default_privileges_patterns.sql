-- \ddp takes a pattern that a schema or an owner may match; a dot in it means any character, two dots mean another
-- database, and more are too many. \drds takes a pattern for roles and one for databases.
CREATE ROLE anna;
CREATE SCHEMA annas;
ALTER DEFAULT PRIVILEGES FOR ROLE anna GRANT SELECT ON TABLES TO PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA annas GRANT SELECT ON TABLES TO PUBLIC;
\ddp anna
\ddp annas
\ddp ann*
\ddp *.*
\ddp anna.*
\ddp x.anna
\ddp x.annas.anna
\ddp a.b.c.d
CREATE DATABASE shop;
ALTER ROLE anna SET work_mem = '1MB';
ALTER ROLE anna IN DATABASE shop SET work_mem = '2MB';
ALTER DATABASE shop SET work_mem = '3MB';
\drds
\drds anna
\drds anna shop
\drds * shop
\drds nobody
\drds anna nowhere
\drds a.b
\drds anna a.b
\drds anna shop more
\set QUIET off
\drds nobody
\drds * nowhere
\set QUIET on
