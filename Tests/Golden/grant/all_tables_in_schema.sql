-- ON ALL TABLES is a loop over the tables and views of today. Tables of tomorrow are not among them, nor
-- are sequences.
CREATE ROLE ann;
CREATE SCHEMA app;
CREATE TABLE app.one (a serial);
CREATE VIEW app.two AS SELECT 2 AS two;
GRANT USAGE ON SCHEMA app TO ann;
GRANT SELECT ON ALL TABLES IN SCHEMA app TO ann;
CREATE TABLE app.three (a integer);
\dp app.*
SET ROLE ann;
SELECT count(*) FROM app.two;
SELECT count(*) FROM app.three;
RESET ROLE;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA app TO ann;
\dp app.*
REVOKE ALL ON ALL TABLES IN SCHEMA app FROM ann;
\dp app.*

-- Several schemas in one statement; an empty one is no error.
CREATE SCHEMA empty;
GRANT INSERT ON ALL TABLES IN SCHEMA app, empty TO ann;
GRANT USAGE ON ALL TABLES IN SCHEMA app TO ann;
