-- A cluster's dump, as pg_dumpall writes it, loads as it is: CREATE ROLE postgres fails and does no harm, and roles,
-- memberships with their options, settings of roles and databases, and the databases' privileges are there again.
\restrict q7ZbA1x
SET default_transaction_read_only = off;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
CREATE ROLE dump_author;
ALTER ROLE dump_author WITH NOSUPERUSER INHERIT NOCREATEROLE NOCREATEDB LOGIN NOREPLICATION NOBYPASSRLS PASSWORD 'SCRAM-SHA-256$4096:c2FsdHNhbHRzYWx0c2FsdA==$0123456789012345678901234567890123456789012=:0123456789012345678901234567890123456789012=';
CREATE ROLE dump_readers;
ALTER ROLE dump_readers WITH NOSUPERUSER INHERIT NOCREATEROLE NOCREATEDB NOLOGIN NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 5 VALID UNTIL '2030-01-01 00:00:00+00';
COMMENT ON ROLE dump_readers IS 'who reads';
CREATE ROLE postgres;
ALTER ROLE postgres WITH SUPERUSER INHERIT CREATEROLE CREATEDB LOGIN REPLICATION BYPASSRLS;
ALTER ROLE dump_author SET search_path TO 'shop', 'public';
ALTER ROLE dump_author SET "TimeZone" TO 'UTC';
GRANT dump_readers TO dump_author WITH ADMIN OPTION, INHERIT FALSE, SET FALSE GRANTED BY postgres;
GRANT pg_read_all_settings TO dump_readers WITH INHERIT TRUE GRANTED BY postgres;
GRANT SET ON PARAMETER work_mem TO dump_readers;
\unrestrict q7ZbA1x
\connect template1
\restrict q7ZbA1x
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
\unrestrict q7ZbA1x
\restrict q7ZbA1x
CREATE DATABASE dump_d WITH TEMPLATE = template0 ENCODING = 'UTF8' LOCALE_PROVIDER = libc LOCALE = 'C.UTF-8';
ALTER DATABASE dump_d OWNER TO dump_author;
\unrestrict q7ZbA1x
\connect dump_d
\restrict q7ZbA1x
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
COMMENT ON DATABASE dump_d IS 'a dump';
ALTER DATABASE dump_d CONNECTION LIMIT = 7;
ALTER DATABASE dump_d SET work_mem TO '8MB';
ALTER ROLE dump_author IN DATABASE dump_d SET work_mem TO '9MB';
\unrestrict q7ZbA1x
\connect dump_d
\restrict q7ZbA1x
REVOKE CONNECT,TEMPORARY ON DATABASE dump_d FROM PUBLIC;
GRANT CONNECT ON DATABASE dump_d TO dump_readers;
\unrestrict q7ZbA1x
\du dump*
\drds
SELECT datname, rolname, datconnlimit, datacl FROM pg_database d JOIN pg_roles r ON r.oid = datdba WHERE datname = 'dump_d';
SELECT r.rolname, m.rolname, g.rolname, admin_option, inherit_option, set_option FROM pg_auth_members a JOIN pg_roles r ON r.oid = roleid JOIN pg_roles m ON m.oid = member JOIN pg_roles g ON g.oid = grantor WHERE m.rolname LIKE 'dump%' ORDER BY 1, 2;
\connect postgres
DROP DATABASE dump_d;
REVOKE SET ON PARAMETER work_mem FROM dump_readers;
DROP ROLE dump_author, dump_readers;
