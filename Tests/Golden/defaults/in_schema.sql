-- ALTER DEFAULT PRIVILEGES adds grants to what the role creates later, in that schema.
CREATE ROLE ann;
CREATE SCHEMA app;
CREATE SCHEMA other;
GRANT USAGE ON SCHEMA app, other TO ann;
CREATE TABLE app.before (a integer);
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO ann;
\ddp
CREATE TABLE app.after (a integer);
CREATE VIEW app.view AS SELECT 1 AS one;
CREATE SEQUENCE app.seq;
CREATE TABLE other.after (a integer);
\dp app.*
\dp other.*
SET ROLE ann;
SELECT * FROM app.before;
SELECT * FROM app.after;
SELECT * FROM app.view;
RESET ROLE;

-- Taking the default back does not touch what it has given.
ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE SELECT ON TABLES FROM ann;
\ddp
\dp app.after
