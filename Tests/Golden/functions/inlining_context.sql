-- A SQL function is analyzed where it might be written in the place of its call, also if its body then proves to be a
-- change: an error in it comes up during inlining.
CREATE ROLE alice;
CREATE SCHEMA s;
CREATE TABLE s.t (id int);
CREATE FUNCTION q() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM s.t';
CREATE FUNCTION u() RETURNS int LANGUAGE sql AS 'UPDATE s.t SET id = id RETURNING 2';
CREATE FUNCTION d() RETURNS int LANGUAGE sql AS 'DELETE FROM s.t; SELECT 1';
CREATE FUNCTION e() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'UPDATE s.t SET id = id RETURNING 2';
SET ROLE alice;
SELECT q();
SELECT u();
SELECT d();
SELECT e();
