-- CREATE on a schema lets a role make objects in it; whoever makes one owns it.
CREATE ROLE ann;
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO ann;
SET ROLE ann;
CREATE TABLE app.t (a integer);
CREATE VIEW app.v AS SELECT 1 AS one;
CREATE SEQUENCE app.s;
RESET ROLE;
GRANT CREATE ON SCHEMA app TO ann;
SET ROLE ann;
CREATE TABLE app.t (a integer);
CREATE VIEW app.v AS SELECT a FROM app.t;
CREATE SEQUENCE app.s;
RESET ROLE;
\dp app.*
\dt app.*

-- CREATE without USAGE: made, but out of reach.
CREATE ROLE bob;
GRANT CREATE ON SCHEMA app TO bob;
SET ROLE bob;
CREATE TABLE app.lost (a integer);
RESET ROLE;
