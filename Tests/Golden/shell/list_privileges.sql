-- \dp and \z: one line for each grantee; an empty cell means birth rights, (none) an emptied list.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE SCHEMA s;
CREATE TABLE t (a integer, b integer);
CREATE TABLE untouched (a integer);
CREATE TABLE emptied (a integer);
CREATE VIEW v AS SELECT 1 AS one;
CREATE SEQUENCE q;
CREATE TABLE s.hidden (a integer);
GRANT SELECT, INSERT ON t TO ann;
GRANT UPDATE (a, b) ON t TO bob;
GRANT SELECT ON v TO PUBLIC;
GRANT USAGE ON q TO ann WITH GRANT OPTION;
REVOKE ALL ON emptied FROM postgres;
\dp
\z t
\dp s.*
\dp un*
\dp nothing
