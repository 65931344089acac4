-- Without IN SCHEMA the default holds everywhere, and it begins with what the owner is born with, so that
-- even this can be taken away. Both kinds add up.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE SCHEMA app;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO ann;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT INSERT ON TABLES TO ann, bob;
\ddp
CREATE TABLE public.t (a integer);
CREATE TABLE app.t (a integer);
\dp *.t
ALTER DEFAULT PRIVILEGES REVOKE ALL ON TABLES FROM postgres;
\ddp
CREATE TABLE u (a integer);
\dp u

-- Granting it all back leaves no entry.
ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO postgres;
ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM ann;
\ddp
