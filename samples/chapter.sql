-- Users, roles and privileges: the chapter, from top to bottom, on the StreamFlow sample.
--
--     cd samples && rolesql -X -a -q < chapter.sql
--
-- Run it as the superuser in an empty database of a cluster without other roles. Many statements
-- fail on purpose: a refusal is what they are here to show.

\ir streamflow/schema.sql
\ir streamflow/data.sql

-- What there is to protect. Anybody who can read this table knows who paid what, and with which token.

SELECT payment_id, amount, refund_amount, status, payment_token FROM payments ORDER BY payment_id LIMIT 5;


-- 1. Roles -----------------------------------------------------------------------------------------

-- There is one kind of identity, the role. One that may log in is what people call a user; one that
-- may not is what they call a group.

CREATE ROLE listeners;
CREATE ROLE carol LOGIN PASSWORD 'change-me-soon';

-- CREATE USER is CREATE ROLE ... LOGIN in other words.

CREATE USER bob;
CREATE ROLE nightly LOGIN CONNECTION LIMIT 2 VALID UNTIL '2024-06-30';
\du

-- The same facts from the catalog.

SELECT rolname, rolcanlogin, rolsuper, rolcreaterole, rolinherit, rolconnlimit
FROM pg_roles WHERE rolname !~ '^pg_' ORDER BY rolname;

-- A role's attributes can change, and so can its name. Its privileges stay with it.

ALTER ROLE nightly CONNECTION LIMIT -1 VALID UNTIL 'infinity';
ALTER ROLE nightly RENAME TO track_import;
ALTER ROLE track_import CREATEDB;
ALTER ROLE track_import NOCREATEDB;
\du track_import

-- Names are unique in the whole cluster, and some are taken.

CREATE ROLE bob;
CREATE ROLE public;
CREATE ROLE pg_listeners;
ALTER ROLE nobody LOGIN;

-- A role that owns nothing and holds nothing is dropped without ado.

DROP ROLE track_import;
DROP ROLE track_import;
DROP ROLE IF EXISTS track_import;

-- Carol makes a table, is granted another and lets bob read hers. Now she cannot be dropped: every
-- object and every grant would point at nobody.

CREATE SCHEMA lab;
GRANT USAGE, CREATE ON SCHEMA lab TO carol;
GRANT SELECT ON payments TO carol;
SET ROLE carol;
CREATE TABLE lab.favourites (track_id integer, why text);
INSERT INTO lab.favourites VALUES (6, 'for rainy days');
GRANT SELECT ON lab.favourites TO bob;
RESET ROLE;
DROP ROLE carol;

-- The teardown has an order. REASSIGN OWNED hands over what she owns; DROP OWNED then takes away
-- what she was granted. (DROP OWNED alone would have dropped the table with its rows.)

REASSIGN OWNED BY carol TO postgres;
DROP ROLE carol;
DROP OWNED BY carol;
DROP ROLE carol;
SELECT * FROM lab.favourites;
\dp lab.*

-- What carol granted on her own table outlives her: it came with the table to its new owner.

DROP TABLE lab.favourites;
DROP SCHEMA lab;
DROP ROLE bob, listeners;
\du


-- 2. GRANT -----------------------------------------------------------------------------------------

-- What action, on which object, to which role.

CREATE ROLE streamflow_analyst;
CREATE ROLE streamflow_app;

-- As a database is born, everybody (PUBLIC) may use the schema public. We do not want to rest on that.

REVOKE USAGE ON SCHEMA public FROM PUBLIC;
\dn+

-- The classic mistake: the table is granted, the schema forgotten. The full name says what is
-- missing; the short name is not even found, because the search path skips schemas without USAGE.

GRANT SELECT ON tracks TO streamflow_analyst;
SET ROLE streamflow_analyst;
SELECT title FROM public.tracks WHERE track_id = 6;
SELECT title FROM tracks WHERE track_id = 6;
RESET ROLE;

GRANT USAGE ON SCHEMA public TO streamflow_analyst, streamflow_app;
SET ROLE streamflow_analyst;
SELECT title FROM tracks WHERE track_id = 6;

-- Reading was granted. Nothing else was.

SELECT count(*) FROM payments;
INSERT INTO tracks (album_id, track_number, title, duration_seconds) VALUES (1, 4, 'Encore', 100);
UPDATE tracks SET title = 'Paper Sun' WHERE track_id = 6;
DELETE FROM tracks WHERE track_id = 6;
TRUNCATE tracks;
DROP TABLE tracks;
CREATE TABLE my_notes (note text);
RESET ROLE;

-- Several privileges, several tables, several roles in one statement.

GRANT SELECT, INSERT ON streams, artist_follows TO streamflow_app;
GRANT ALL PRIVILEGES ON playlists TO streamflow_app;

-- In \dp each privilege is a letter: r is SELECT, a INSERT, w UPDATE, d DELETE, D TRUNCATE,
-- x REFERENCES, t TRIGGER, m MAINTAIN. An empty cell means: as born, the owner only.

\dp streams
\dp playlists
\dp payments

-- Not every privilege fits every object, and a typing mistake is not a privilege.

GRANT EXECUTE ON tracks TO streamflow_app;
GRANT SELCT ON tracks TO streamflow_app;
GRANT SELECT ON songs TO streamflow_app;
GRANT SELECT ON tracks TO streamflow_ap;

-- A serial column takes its number from a sequence, and a sequence is an object of its own.

SET ROLE streamflow_app;
INSERT INTO streams (user_id, track_id, started_at, duration_listened) VALUES (6, 18, '2024-02-03 10:00:00+00', 388);
RESET ROLE;
GRANT USAGE ON SEQUENCE streams_stream_id_seq TO streamflow_app;
SET ROLE streamflow_app;
INSERT INTO streams (user_id, track_id, started_at, duration_listened)
    VALUES (6, 18, '2024-02-03 10:00:00+00', 388) RETURNING user_id, track_id;
RESET ROLE;
\dp streams_stream_id_seq

-- All tables of a schema in one go, views included. It is a picture of today: a loop over what exists.

GRANT SELECT ON ALL TABLES IN SCHEMA public TO streamflow_analyst;
SET ROLE streamflow_analyst;
SELECT plays FROM track_plays WHERE track_id = 14;
RESET ROLE;

CREATE TABLE podcasts (podcast_id integer PRIMARY KEY, title text NOT NULL);
SET ROLE streamflow_analyst;
SELECT * FROM podcasts;
RESET ROLE;

-- For tomorrow's tables there are default privileges. They say: when *this role* creates a table in
-- *this schema*, add these grants. They do nothing for what exists, nor for what others create.

ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO streamflow_analyst;
\ddp
CREATE TABLE audiobooks (audiobook_id integer PRIMARY KEY, title text NOT NULL);
SET ROLE streamflow_analyst;
SELECT * FROM audiobooks;
SELECT * FROM podcasts;
RESET ROLE;

-- The analyst now reads payments too, because "all tables" meant all. Convenience is the enemy here.

SELECT has_table_privilege('streamflow_analyst', 'payments', 'SELECT') AS reads_payments,
       has_table_privilege('streamflow_analyst', 'podcasts', 'SELECT') AS reads_podcasts,
       has_table_privilege('streamflow_analyst', 'audiobooks', 'SELECT') AS reads_audiobooks;
REVOKE SELECT ON payments FROM streamflow_analyst;

-- Columns. First the table grant has to go: taking a column away from somebody who has the table
-- changes nothing, and nobody says so.

REVOKE SELECT (email) ON users FROM streamflow_analyst;
SELECT has_column_privilege('streamflow_analyst', 'users', 'email', 'SELECT') AS still_reads_email;
REVOKE SELECT ON users FROM streamflow_analyst;
GRANT SELECT (user_id, username, country) ON users TO streamflow_analyst;
\dp users

SET ROLE streamflow_analyst;
SELECT user_id, username, country FROM users WHERE user_id <= 3 ORDER BY user_id;

-- A column that is only filtered or sorted by is a column that is read.

SELECT username FROM users WHERE email LIKE '%test%';
SELECT username FROM users ORDER BY email;

-- The star means every column, so it fails as a whole; counting needs any one column.

SELECT * FROM users;
SELECT count(*) FROM users;
RESET ROLE;


-- 3. REVOKE ----------------------------------------------------------------------------------------

REVOKE INSERT ON streams FROM streamflow_app;
SELECT has_table_privilege('streamflow_app', 'streams', 'INSERT') AS inserts,
       has_table_privilege('streamflow_app', 'streams', 'SELECT') AS reads;

-- WITH GRANT OPTION lets the receiver hand the privilege on (the star in the access list).

CREATE ROLE partner;
CREATE ROLE partner_of_partner;
GRANT USAGE ON SCHEMA public TO partner, partner_of_partner;
GRANT SELECT ON genres TO streamflow_app WITH GRANT OPTION;
SET ROLE streamflow_app;
GRANT SELECT ON genres TO partner WITH GRANT OPTION;
SET ROLE partner;
GRANT SELECT ON genres TO partner_of_partner;
RESET ROLE;
\dp genres

-- Without the option, a role that holds something on the object gets a warning and nothing happens;
-- a role that holds nothing at all is refused.

SET ROLE partner_of_partner;
GRANT SELECT ON genres TO streamflow_analyst;
GRANT SELECT ON payments TO streamflow_analyst;
RESET ROLE;

-- A grant that others rest on is not taken away by accident (RESTRICT is the default) ...

REVOKE SELECT ON genres FROM streamflow_app;
REVOKE SELECT ON genres FROM streamflow_app RESTRICT;

-- ... only on purpose, and then all of the chain goes.

REVOKE SELECT ON genres FROM streamflow_app CASCADE;
\dp genres

-- REVOKE GRANT OPTION FOR keeps the privilege and takes only the right to pass it on.

GRANT SELECT ON genres TO streamflow_app WITH GRANT OPTION;
REVOKE GRANT OPTION FOR SELECT ON genres FROM streamflow_app;
\dp genres

REVOKE USAGE ON SCHEMA public FROM partner, partner_of_partner;
DROP ROLE partner, partner_of_partner;


-- 4. Membership ------------------------------------------------------------------------------------

-- The job holds the privileges; the person is a member of the job.

CREATE ROLE streamflow_readonly;
GRANT USAGE ON SCHEMA public TO streamflow_readonly;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO streamflow_readonly;
REVOKE SELECT ON payments FROM streamflow_readonly;
CREATE ROLE alice LOGIN;
GRANT streamflow_readonly TO alice;
\drg

SET ROLE alice;
SELECT title FROM tracks WHERE track_id = 9;
SELECT amount FROM payments WHERE payment_id = 1;
RESET ROLE;

-- Alice herself holds nothing. What she may do comes through the role, and \dp never shows her name.

SELECT grantee, privilege_type FROM information_schema.role_table_grants
WHERE table_name = 'tracks' AND grantee IN ('alice', 'streamflow_readonly') ORDER BY grantee, privilege_type;
SELECT pg_has_role('alice', 'streamflow_readonly', 'MEMBER') AS member,
       pg_has_role('alice', 'streamflow_readonly', 'USAGE') AS inherits;

-- A schema is added later. One grant to the job, and every member has it at once.

CREATE SCHEMA reports;
CREATE TABLE reports.daily_plays AS
    SELECT started_at::date AS day, count(*) AS plays FROM streams GROUP BY started_at::date;
SET ROLE alice;
SELECT sum(plays) FROM reports.daily_plays;
RESET ROLE;
GRANT USAGE ON SCHEMA reports TO streamflow_readonly;
GRANT SELECT ON ALL TABLES IN SCHEMA reports TO streamflow_readonly;
SET ROLE alice;
SELECT sum(plays) FROM reports.daily_plays;
RESET ROLE;

-- With membership but without inheritance, the privileges have to be taken up by SET ROLE. Since
-- release 16 this is written down with each grant of a role; NOINHERIT on the member is only the
-- default for grants made later.

CREATE ROLE dana LOGIN NOINHERIT;
GRANT streamflow_readonly TO dana;
\drg dana
SET SESSION AUTHORIZATION dana;
SELECT title FROM public.tracks WHERE track_id = 9;
SET ROLE streamflow_readonly;
SELECT title FROM public.tracks WHERE track_id = 9;
SELECT session_user, current_user;
RESET ROLE;
RESET SESSION AUTHORIZATION;

ALTER ROLE dana INHERIT;
\drg dana
GRANT streamflow_readonly TO dana WITH INHERIT TRUE;
\drg dana

-- Roles cannot contain each other in a circle, and only who holds ADMIN on a role may give it away.

GRANT alice TO streamflow_readonly;
SET ROLE alice;
GRANT streamflow_readonly TO dana;
RESET ROLE;

-- Direct grant or membership? Both let alice read; only one of them ends when she leaves the team.

GRANT SELECT ON payments TO alice;
REVOKE streamflow_readonly FROM alice;
SELECT has_table_privilege('alice', 'tracks', 'SELECT') AS by_membership,
       has_table_privilege('alice', 'payments', 'SELECT') AS by_direct_grant;
DROP ROLE alice;
REVOKE SELECT ON payments FROM alice;


-- 5. Least privilege -------------------------------------------------------------------------------

-- A careless clean-up of test accounts. As the application role it is a message ...

GRANT SELECT, INSERT, UPDATE ON users TO streamflow_app;
SET ROLE streamflow_app;
DELETE FROM users WHERE email LIKE '%test%';
RESET ROLE;

-- ... as the superuser it is an incident. (Taken back here, because we were in a transaction.)

BEGIN;
DELETE FROM artist_follows;
DELETE FROM streams WHERE user_id IN (SELECT user_id FROM users WHERE email LIKE '%test%');
DELETE FROM users WHERE email LIKE '%test%';
SELECT count(*) AS users_left FROM users;
ROLLBACK;
SELECT count(*) AS users_left FROM users;

-- Changing a row by a condition, or in terms of itself, also reads it. INSERT alone is a drop box.

CREATE ROLE importer;
GRANT USAGE ON SCHEMA public TO importer;
GRANT INSERT, UPDATE ON podcasts TO importer;
SET ROLE importer;
INSERT INTO podcasts VALUES (1, 'The Harbour Hour');
INSERT INTO podcasts VALUES (2, 'Backstage') RETURNING podcast_id;
UPDATE podcasts SET title = 'The Harbour Hour, again' WHERE podcast_id = 1;
UPDATE podcasts SET title = 'Untitled';
RESET ROLE;
SELECT * FROM podcasts;


-- 6. The superuser is not for applications -----------------------------------------------------------

-- No check holds a superuser back, not even one that has just been revoked.

REVOKE ALL ON payments FROM postgres;
SELECT sum(amount) AS takings FROM payments WHERE status = 'completed';
GRANT ALL ON payments TO postgres;

-- What an injected statement does to a least-privileged service:

SET ROLE streamflow_app;
DROP TABLE users CASCADE;
ALTER TABLE users ADD COLUMN is_admin boolean;
GRANT postgres TO streamflow_app;
ALTER ROLE streamflow_app SUPERUSER;
RESET ROLE;

-- Clear the ground for the real design.

DROP TABLE podcasts, audiobooks, reports.daily_plays;
DROP SCHEMA reports;
DROP OWNED BY streamflow_analyst, streamflow_app, streamflow_readonly, alice, dana, importer;
DROP ROLE streamflow_analyst, streamflow_app, streamflow_readonly, alice, dana, importer;
\ddp
\drg


-- 7. The design: three actors ------------------------------------------------------------------------

-- Analysts and their tools, the backend service, and those who change the schema.

\ir streamflow/roles.sql

\du
\drg
\dn+
\ddp
\dp users
\dp payments
\dp streams


-- 8. Verify it from the role's side --------------------------------------------------------------------

-- Grants are a plan; only a test from inside the role is a fact. First the reader:

SET ROLE streamflow_readonly;
SELECT artist, sum(plays) AS plays FROM track_plays GROUP BY artist ORDER BY plays DESC, artist;
SELECT username, country FROM users WHERE country = 'US' ORDER BY username;
SELECT username, email FROM users;
SELECT amount FROM payments;
UPDATE users SET country = 'FR' WHERE user_id = 1;
DELETE FROM streams;
CREATE TABLE reports.scratch (x integer);
RESET ROLE;

-- The analyst reads the same and keeps results, which the readers see without another grant.

SET SESSION AUTHORIZATION alice;
CREATE TABLE reports.plays_by_country AS
    SELECT country, count(*) AS plays FROM streams GROUP BY country;
SELECT tableowner FROM pg_tables WHERE schemaname = 'reports' AND tablename = 'plays_by_country';
SET ROLE streamflow_analyst;
CREATE TABLE reports.plays_by_user AS
    SELECT user_id, count(*) AS plays FROM streams GROUP BY user_id;
RESET SESSION AUTHORIZATION;

-- (Without further grants: that held only for the table made *as* the analyst role. Default
-- privileges belong to the role that creates, and alice creates as alice.)

SET ROLE looker;
SELECT count(*) FROM reports.plays_by_user;
SELECT count(*) FROM reports.plays_by_country;
RESET ROLE;

-- The application:

SET ROLE backend;
INSERT INTO streams (user_id, track_id, started_at, duration_listened)
    VALUES (6, 19, '2024-02-03 11:00:00+00', 455) RETURNING user_id, track_id, duration_listened;
INSERT INTO payments (subscription_id, amount, paid_at) VALUES (6, 4.99, '2024-02-14 12:00:00+00') RETURNING status;
UPDATE payments SET status = 'completed' WHERE status = 'pending' AND subscription_id = 6;
UPDATE payments SET amount = 0 WHERE subscription_id = 6;
DELETE FROM payments WHERE status = 'failed';
UPDATE streams SET duration_listened = 999 WHERE user_id = 6;
INSERT INTO artists (name) VALUES ('Nobody');
TRUNCATE playlists CASCADE;
RESET ROLE;

-- The migration: it may change tables because the role owns them; no grant could give that.

SET ROLE migrations;
ALTER TABLE tracks ADD COLUMN language varchar(8);
RESET ROLE;
SET ROLE backend;
ALTER TABLE tracks DROP COLUMN language;
RESET ROLE;

-- Dana has to say that she means it.

SET SESSION AUTHORIZATION dana;
ALTER TABLE public.tracks DROP COLUMN language;
SET ROLE streamflow_admin;
ALTER TABLE public.tracks DROP COLUMN language;
RESET SESSION AUTHORIZATION;

-- All of it in one table. Such questions can be asked about any role without becoming it.

SELECT r.rolname AS role, t.relname AS "table",
       has_table_privilege(r.rolname, t.oid, 'SELECT') AS reads,
       has_table_privilege(r.rolname, t.oid, 'INSERT') AS adds,
       has_table_privilege(r.rolname, t.oid, 'UPDATE') AS changes,
       has_table_privilege(r.rolname, t.oid, 'DELETE') AS removes
FROM pg_roles r CROSS JOIN pg_class t
WHERE r.rolname IN ('alice', 'backend', 'dana', 'looker', 'migrations')
  AND t.relname IN ('payments', 'streams', 'tracks', 'users')
ORDER BY role, "table";

-- SET ROLE is a harness for tests, not a cell: whoever may leave a role may come back to the
-- session's own. SET SESSION AUTHORIZATION (superusers only) is the closer rehearsal of a login.

SET ROLE alice;
SELECT session_user, current_user;
SET ROLE backend;
SELECT session_user, current_user;
RESET ROLE;
SET SESSION AUTHORIZATION alice;
SET ROLE backend;
SELECT session_user, current_user;
RESET SESSION AUTHORIZATION;


-- 9. Reading and writing are two roles -----------------------------------------------------------------

-- A read-only transaction refuses writes even to those who hold the privilege: a second line of
-- defence for reports that are run through a strong account.

SET ROLE streamflow_admin;
BEGIN READ ONLY;
SELECT count(*) FROM payments WHERE status = 'refunded';
DELETE FROM payments WHERE status = 'refunded';
ROLLBACK;

SET default_transaction_read_only = on;
SHOW default_transaction_read_only;
DELETE FROM payments WHERE status = 'refunded';
CREATE TABLE oops (x integer);

-- But it is a setting, and the session that has it can turn it off again. Only the missing privilege
-- is a wall.

SET default_transaction_read_only = off;
BEGIN;
DELETE FROM payments WHERE status = 'refunded';
ROLLBACK;
RESET ROLE;

SET ROLE looker;
SET default_transaction_read_only = off;
DELETE FROM payments WHERE status = 'refunded';
RESET ROLE;
RESET default_transaction_read_only;
