-- A view keeps which function it calls, under whatever name; arguments left out are left out in its definition too, and
-- take the default that the function has when the view is read.
CREATE FUNCTION mul(a integer, b integer DEFAULT 5) RETURNS integer LANGUAGE sql AS 'SELECT a * b';
CREATE VIEW v AS SELECT mul(2) AS x, mul(b => 3, a => 2) AS y;
SELECT * FROM v;
SELECT pg_get_viewdef('v');
CREATE OR REPLACE FUNCTION mul(a integer, b integer DEFAULT 7) RETURNS integer LANGUAGE sql AS 'SELECT a * b';
SELECT * FROM v;
ALTER FUNCTION mul(integer, integer) RENAME TO product;
CREATE SCHEMA app;
ALTER FUNCTION product(integer, integer) SET SCHEMA app;
SELECT pg_get_viewdef('v');
SELECT * FROM v;
