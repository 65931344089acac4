-- A default for one schema can only add. Revoking in it what the global default gives has no effect, and
-- nobody says so.
CREATE ROLE ann;
CREATE SCHEMA app;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO ann;
ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE SELECT ON TABLES FROM ann;
\ddp
CREATE TABLE app.t (a integer);
\dp app.t
