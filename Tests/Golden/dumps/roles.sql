-- What pg_dumpall writes of roles is run again as it stands: the one role that is there already is an error that harms nothing.
--
-- PostgreSQL database cluster dump
--

\restrict x4k3anRGQGPnlvRo4ioznf3pRDsE6CqkOHAYvUtKH1joHQr4E346pWiIxuU7sQH

SET default_transaction_read_only = off;

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

--
-- Roles
--

CREATE ROLE ann;
ALTER ROLE ann WITH NOSUPERUSER INHERIT NOCREATEROLE NOCREATEDB LOGIN NOREPLICATION NOBYPASSRLS PASSWORD 'SCRAM-SHA-256$4096:hO35vxPfiDNuVisoZspLcg==$Ha7QfkWP5oURBIqYVYW/DaG2hVgG4Q+xXz1MzckazJU=:Lz95wpnSxXpdQb69CXlrvr+RWk6x9EcCdz8+7Euo5iM=';
CREATE ROLE bea;
ALTER ROLE bea WITH NOSUPERUSER INHERIT NOCREATEROLE CREATEDB NOLOGIN NOREPLICATION NOBYPASSRLS;
CREATE ROLE postgres;
ALTER ROLE postgres WITH SUPERUSER INHERIT CREATEROLE CREATEDB LOGIN REPLICATION BYPASSRLS;
CREATE ROLE team;
ALTER ROLE team WITH NOSUPERUSER INHERIT NOCREATEROLE NOCREATEDB NOLOGIN NOREPLICATION NOBYPASSRLS;
COMMENT ON ROLE team IS 'the team';

--
-- User Configurations
--

--
-- User Config "ann"
--

ALTER ROLE ann SET work_mem TO '8MB';

--
-- User Config "bea"
--

ALTER ROLE bea SET search_path TO 'a', 'b';


--
-- Role memberships
--

GRANT team TO ann WITH INHERIT TRUE GRANTED BY postgres;
GRANT team TO bea WITH ADMIN OPTION, INHERIT FALSE GRANTED BY postgres;




\unrestrict x4k3anRGQGPnlvRo4ioznf3pRDsE6CqkOHAYvUtKH1joHQr4E346pWiIxuU7sQH

--
-- PostgreSQL database cluster dump complete
--

SELECT rolname, rolcanlogin, rolcreatedb, rolpassword IS NOT NULL AS has_password FROM pg_authid WHERE rolname !~ '^pg_' ORDER BY rolname;
SELECT roleid::regrole, member::regrole, grantor::regrole, admin_option, inherit_option, set_option FROM pg_auth_members WHERE roleid >= 16384 ORDER BY roleid::regrole::text, member::regrole::text;
