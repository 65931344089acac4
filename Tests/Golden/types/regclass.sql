-- The reg types turn names into oids and back, by the search path.
CREATE ROLE ann;
CREATE SCHEMA s;
CREATE TABLE s.t (a integer);
CREATE TABLE "Odd Name" (a integer);
SELECT 's.t'::regclass, '"Odd Name"'::regclass, 'pg_class'::regclass, 's'::regnamespace, 'ann'::regrole, 'integer'::regtype, 'int8'::regtype;
SELECT 's.t'::regclass::oid = (SELECT oid FROM pg_class WHERE relname = 't') AS same;
SELECT 't'::regclass;
SELECT 'nobody'::regrole;
SELECT 'nowhere'::regnamespace;
SELECT 'nosuchtype'::regtype;
SET search_path = s;
SELECT 's.t'::regclass, 't'::regclass;
SELECT to_regclass('nothing') IS NULL AS missing, to_regclass('t') AS found, to_regrole('nobody') IS NULL AS no_role;
SELECT 0::regclass, 4000000000::regrole;

-- Casting needs USAGE on a schema that is named.
RESET search_path;
SET ROLE ann;
SELECT 's.t'::regclass;
RESET ROLE;
