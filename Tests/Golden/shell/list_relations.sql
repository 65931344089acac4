-- \d lists tables, views and sequences; \dt, \dv, \ds, \di one kind. Only what the search path shows, unless a
-- pattern says otherwise.
CREATE TABLE alpha (id serial PRIMARY KEY);
CREATE TABLE beta (a integer);
CREATE VIEW vista AS SELECT 1 AS one;
CREATE SCHEMA s;
CREATE TABLE s.gamma (a integer);
CREATE TABLE s.alpha (a integer);
\d
\dt
\dv
\ds
\di
\dt a*
\dt *pha
\dt ?eta
\dt s.*
\dt *.alpha
\dt "alpha"
\dt ALPHA
\dt "ALPHA"
\dt nothing
\d nothing
\dtv
SET search_path = s;
\dt
CREATE ROLE ann;
SET ROLE ann;
\dt s.*
RESET ROLE;
