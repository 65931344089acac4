-- ON ALL TABLES by somebody who may grant on some of them only.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO ann;
CREATE TABLE app.t1 (a integer);
CREATE TABLE app.t2 (a integer);
GRANT SELECT ON app.t1 TO ann WITH GRANT OPTION;
GRANT SELECT ON app.t2 TO ann;
SET ROLE ann;
GRANT SELECT ON ALL TABLES IN SCHEMA app TO bob;
RESET ROLE;
\dp app.*

-- One table on which nothing is held at all makes it an error, and undoes the rest.
CREATE TABLE app.t3 (a integer);
CREATE ROLE cyd;
SET ROLE ann;
GRANT SELECT ON ALL TABLES IN SCHEMA app TO cyd;
RESET ROLE;
\dp app.t1
