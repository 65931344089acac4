-- Every object has a type, an identity and an address by which it is found again, whatever the search path says.
CREATE ROLE alice;
CREATE ROLE "Bo b";
CREATE SCHEMA s;
CREATE SCHEMA "S x";
CREATE TABLE s.t (a int PRIMARY KEY, b text DEFAULT 'x', "C d" int CHECK ("C d" > 0));
CREATE TABLE "S x"."T y" (a int REFERENCES s.t, CONSTRAINT "k k" UNIQUE (a));
CREATE VIEW s.v AS SELECT * FROM s.t;
CREATE SEQUENCE s.sq;
CREATE TYPE s.ct AS (x int, y text);
CREATE DOMAIN s.dd AS int CONSTRAINT dk CHECK (VALUE > 0);
CREATE FUNCTION s.f(int, text, s.ct) RETURNS int LANGUAGE sql AS 'select 1';
CREATE PROCEDURE s.p(int) LANGUAGE sql AS 'select 1';
CREATE AGGREGATE s.ag(int) (sfunc = int4pl, stype = int);
CREATE FUNCTION s.tf() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER tg BEFORE INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION s.tf();
CREATE POLICY pl ON s.t USING (true);
CREATE OPERATOR s.### (FUNCTION = int4pl, LEFTARG = int, RIGHTARG = int);
CREATE CAST (s.ct AS s.dd) WITH INOUT;
CREATE FOREIGN DATA WRAPPER fw;
CREATE SERVER srv FOREIGN DATA WRAPPER fw;
CREATE USER MAPPING FOR alice SERVER srv;
CREATE STATISTICS s.st ON a, b FROM s.t;
SELECT lo_create(12345);
ALTER DEFAULT PRIVILEGES FOR ROLE alice IN SCHEMA s GRANT SELECT ON TABLES TO PUBLIC;
GRANT SET ON PARAMETER work_mem TO alice;
GRANT alice TO "Bo b";
CREATE TABLE o (c regclass, i oid, n int);
INSERT INTO o
  SELECT 'pg_class', oid, 0 FROM pg_class WHERE relnamespace IN ('s'::regnamespace, '"S x"'::regnamespace) AND relkind <> 't'
  UNION ALL SELECT 'pg_class', attrelid, attnum FROM pg_attribute WHERE attrelid IN ('s.t'::regclass, 's.v'::regclass) AND attnum > 0
  UNION ALL SELECT 'pg_proc', oid, 0 FROM pg_proc WHERE pronamespace = 's'::regnamespace
  UNION ALL SELECT 'pg_type', oid, 0 FROM pg_type WHERE typname IN ('ct', '_ct', 'dd', 'int4', '_text')
  UNION ALL SELECT 'pg_constraint', oid, 0 FROM pg_constraint WHERE connamespace IN ('s'::regnamespace, '"S x"'::regnamespace)
  UNION ALL SELECT 'pg_attrdef', oid, 0 FROM pg_attrdef
  UNION ALL SELECT 'pg_trigger', oid, 0 FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'pg_policy', oid, 0 FROM pg_policy
  UNION ALL SELECT 'pg_rewrite', oid, 0 FROM pg_rewrite WHERE ev_class = 's.v'::regclass
  UNION ALL SELECT 'pg_operator', oid, 0 FROM pg_operator WHERE oprnamespace = 's'::regnamespace
  UNION ALL SELECT 'pg_cast', oid, 0 FROM pg_cast WHERE oid > 16383 OR castsource = 'int4'::regtype AND casttarget = 'int8'::regtype
  UNION ALL SELECT 'pg_foreign_data_wrapper', oid, 0 FROM pg_foreign_data_wrapper
  UNION ALL SELECT 'pg_foreign_server', oid, 0 FROM pg_foreign_server
  UNION ALL SELECT 'pg_user_mapping', oid, 0 FROM pg_user_mapping
  UNION ALL SELECT 'pg_statistic_ext', oid, 0 FROM pg_statistic_ext
  UNION ALL SELECT 'pg_largeobject', oid, 0 FROM pg_largeobject_metadata
  UNION ALL SELECT 'pg_default_acl', oid, 0 FROM pg_default_acl
  UNION ALL SELECT 'pg_parameter_acl', oid, 0 FROM pg_parameter_acl WHERE parname = 'work_mem'
  UNION ALL SELECT 'pg_auth_members', oid, 0 FROM pg_auth_members WHERE roleid = 'alice'::regrole
  UNION ALL SELECT 'pg_authid', oid, 0 FROM pg_authid WHERE rolname IN ('alice', 'Bo b')
  UNION ALL SELECT 'pg_namespace', oid, 0 FROM pg_namespace WHERE nspname IN ('s', 'S x')
  UNION ALL SELECT 'pg_tablespace', oid, 0 FROM pg_tablespace
  UNION ALL SELECT 'pg_language', oid, 0 FROM pg_language
  UNION ALL SELECT 'pg_collation', oid, 0 FROM pg_collation WHERE collname IN ('C', 'default');
SELECT o.c, x.type, x.schema, x.name, x.identity, a.object_names, a.object_args
FROM o, LATERAL pg_identify_object(c, i, n) x, LATERAL pg_identify_object_as_address(c, i, n) a
ORDER BY o.c::text, x.type, x.identity;
SELECT x.identity, pg_describe_object(c, i, n) FROM o, LATERAL pg_identify_object(c, i, n) x ORDER BY x.type, x.identity;
SELECT a.type, a.object_names
FROM o, LATERAL pg_identify_object_as_address(c, i, n) a, LATERAL pg_get_object_address(a.type, a.object_names, a.object_args) g
WHERE a.type NOT IN ('composite type', 'view column', 'role membership') AND (g.classid, g.objid, g.objsubid) <> (c, i, n);
