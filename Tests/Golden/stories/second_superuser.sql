-- More than one superuser, and what becomes of their work when one is demoted.

CREATE ROLE sue LOGIN SUPERUSER;
CREATE ROLE team;
CREATE ROLE ann LOGIN;

SET SESSION AUTHORIZATION sue;
CREATE SCHEMA sues;
CREATE TABLE sues.t (a integer);
INSERT INTO sues.t VALUES (1);
CREATE TABLE public.common (a integer);
GRANT team TO ann;
GRANT SELECT ON sues.t TO ann;
GRANT USAGE ON SCHEMA sues, public TO ann;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO team;
CREATE TABLE public.later (a integer);
RESET SESSION AUTHORIZATION;

-- Grants of memberships bear the bootstrap superuser's name; grants on objects the owner's.
\drg
\dn+
\dp sues.*
\dp public.*
\ddp

-- On another's table a superuser grants as its owner.
GRANT INSERT ON sues.t TO ann;
\dp sues.t

-- A superuser can give a table to anybody, whoever may create there or not.
CREATE ROLE nobody_special;
ALTER TABLE public.later OWNER TO nobody_special;
\dt public.*
SET ROLE nobody_special;
SELECT * FROM later;
CREATE TABLE public.own (a integer);
RESET ROLE;

-- Demoted: an owner like others from now on.
ALTER ROLE sue NOSUPERUSER;
SET SESSION AUTHORIZATION sue;
SELECT * FROM sues.t;
SELECT * FROM public.later;
CREATE TABLE sues.u (a integer);
CREATE TABLE public.u (a integer);
CREATE ROLE x;
GRANT team TO sue;
REVOKE team FROM ann;
REVOKE SELECT ON sues.t FROM ann;
ALTER ROLE sue SUPERUSER;
SET SESSION AUTHORIZATION postgres;
RESET SESSION AUTHORIZATION;
\dp sues.*

-- She cannot be dropped, and cannot drop the bootstrap superuser even as a superuser.
DROP ROLE sue;
ALTER ROLE sue SUPERUSER;
SET SESSION AUTHORIZATION sue;
ALTER ROLE postgres NOSUPERUSER;
DROP ROLE postgres;
ALTER ROLE postgres NOLOGIN;
ALTER ROLE postgres LOGIN;
GRANT postgres TO ann;
RESET SESSION AUTHORIZATION;
\drg
SET SESSION AUTHORIZATION ann;
SELECT * FROM public.common;
CREATE TABLE public.anns (a integer);
CREATE ROLE y;
SET ROLE postgres;
CREATE ROLE y;
RESET SESSION AUTHORIZATION;
REASSIGN OWNED BY sue TO postgres;
DROP OWNED BY sue;
DROP ROLE sue;
\du
