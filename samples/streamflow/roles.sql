-- StreamFlow: the finished role design. Run it as a superuser after schema.sql and data.sql.
--
-- Three kinds of actors, and one role for each job. Privileges belong to the jobs (roles that
-- cannot log in); people and services log in and are members of a job, and of nothing else.
--
--     job                    exists to ...                      members
--     streamflow_readonly    answer questions, change nothing   looker; alice through the analysts
--     streamflow_analyst     keep reports of their own          alice
--     streamflow_app         run the service                    backend
--     streamflow_admin       change the schema                  dana, migrations

CREATE ROLE streamflow_readonly;
CREATE ROLE streamflow_analyst;
CREATE ROLE streamflow_app;
CREATE ROLE streamflow_admin;

COMMENT ON ROLE streamflow_readonly IS 'Dashboards and BI tools: no money, no addresses, no writes';
COMMENT ON ROLE streamflow_analyst IS 'Analysts: what readonly has, and the schema reports';
COMMENT ON ROLE streamflow_app IS 'The backend service: exactly the writes it makes';
COMMENT ON ROLE streamflow_admin IS 'DBAs and migrations: owns the tables';

-- The schema first: without USAGE on it every grant on a table would lie dormant. (In a database
-- as it is born, PUBLIC has USAGE on public; a design should not rest on that.)

REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO streamflow_readonly, streamflow_app;
GRANT USAGE, CREATE ON SCHEMA public TO streamflow_admin;

-- Read-only: everything that is neither money nor personal. Of users and subscriptions only some
-- columns; payments is not mentioned at all, which is the strictest rule there is.

GRANT SELECT ON artists, genres, albums, tracks, streams, artist_follows, track_plays
    TO streamflow_readonly;
GRANT SELECT (user_id, username, country, timezone, created_at) ON users TO streamflow_readonly;
GRANT SELECT (subscription_id, user_id, plan, start_date, end_date) ON subscriptions
    TO streamflow_readonly;

-- Analysts read as readonly does, and keep results in a schema of their own.

GRANT streamflow_readonly TO streamflow_analyst;
CREATE SCHEMA reports AUTHORIZATION streamflow_analyst;
GRANT USAGE ON SCHEMA reports TO streamflow_readonly;
ALTER DEFAULT PRIVILEGES FOR ROLE streamflow_analyst IN SCHEMA reports
    GRANT SELECT ON TABLES TO streamflow_readonly;

-- The application: reads the catalogue, writes what listeners do. Streams are a history: they
-- are added, never changed. Payments are recorded and their status moves on; none is deleted.

GRANT SELECT ON artists, genres, albums, tracks TO streamflow_app;
GRANT SELECT, INSERT, UPDATE ON users, subscriptions TO streamflow_app;
GRANT SELECT, INSERT ON streams TO streamflow_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON playlists, playlist_tracks, artist_follows
    TO streamflow_app;
GRANT SELECT, INSERT ON payments TO streamflow_app;
GRANT UPDATE (status, refund_amount) ON payments TO streamflow_app;

-- An INSERT into a serial column calls nextval: USAGE on the sequence. Identity columns (payments)
-- need none.

GRANT USAGE ON SEQUENCE users_user_id_seq, streams_stream_id_seq, playlists_playlist_id_seq,
    subscriptions_subscription_id_seq TO streamflow_app;

-- The admin role owns the tables: ALTER and DROP cannot be granted, they belong to the owner.
-- The sequences behind serial columns follow their tables.

ALTER TABLE users OWNER TO streamflow_admin;
ALTER TABLE artists OWNER TO streamflow_admin;
ALTER TABLE genres OWNER TO streamflow_admin;
ALTER TABLE albums OWNER TO streamflow_admin;
ALTER TABLE tracks OWNER TO streamflow_admin;
ALTER TABLE streams OWNER TO streamflow_admin;
ALTER TABLE artist_follows OWNER TO streamflow_admin;
ALTER TABLE playlists OWNER TO streamflow_admin;
ALTER TABLE playlist_tracks OWNER TO streamflow_admin;
ALTER TABLE subscriptions OWNER TO streamflow_admin;
ALTER TABLE payments OWNER TO streamflow_admin;
ALTER VIEW track_plays OWNER TO streamflow_admin;
ALTER VIEW active_subscribers OWNER TO streamflow_admin;

-- Tables that a migration makes tomorrow: readers get nothing by themselves, because the next
-- table may be the next payments. Sequences hold no secrets and are granted ahead.

ALTER DEFAULT PRIVILEGES FOR ROLE streamflow_admin IN SCHEMA public
    GRANT USAGE ON SEQUENCES TO streamflow_app;

-- The logins. Passwords are set by \password, never in a file.

CREATE ROLE alice LOGIN;
CREATE ROLE looker LOGIN CONNECTION LIMIT 5;
CREATE ROLE backend LOGIN;
CREATE ROLE migrations LOGIN;
CREATE ROLE dana LOGIN;

GRANT streamflow_analyst TO alice;
GRANT streamflow_readonly TO looker;
GRANT streamflow_app TO backend;
GRANT streamflow_admin TO migrations;

-- A person with so much power takes it up knowingly: nothing is inherited, SET ROLE is required.

GRANT streamflow_admin TO dana WITH INHERIT FALSE, SET TRUE;

-- A belt for the braces: sessions of the dashboard tool start read-only.

ALTER ROLE looker SET default_transaction_read_only = on;
