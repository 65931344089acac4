-- The views about domains show those that the current role owns or may use; where they are used only to their owners.
CREATE ROLE anna;
CREATE ROLE bo;
CREATE SCHEMA s;
GRANT USAGE ON SCHEMA s TO PUBLIC;
CREATE DOMAIN s.pos AS int NOT NULL CHECK (VALUE > 0);
CREATE DOMAIN s.code AS varchar(7) COLLATE "C" DEFAULT 'x';
CREATE TABLE s.parts (id s.pos, code s.code, n numeric(5, 2));
ALTER DOMAIN s.pos OWNER TO anna;
REVOKE USAGE ON TYPE s.code FROM PUBLIC;
SELECT domain_name, data_type, character_maximum_length AS length, collation_name, numeric_precision AS digits,
       domain_default, udt_name
  FROM information_schema.domains ORDER BY domain_schema, domain_name;
SELECT domain_name, constraint_name FROM information_schema.domain_constraints ORDER BY 1, 2;
SELECT column_name, is_nullable, data_type, domain_name, udt_name, collation_name, numeric_scale
  FROM information_schema.columns WHERE table_schema = 's' ORDER BY ordinal_position;
SET ROLE anna;
SELECT domain_name, column_name FROM information_schema.column_domain_usage ORDER BY 1, 2;
SELECT domain_name FROM information_schema.domains WHERE domain_schema = 's' ORDER BY 1;
SET ROLE bo;
SELECT domain_name, column_name FROM information_schema.column_domain_usage ORDER BY 1, 2;
SELECT domain_name FROM information_schema.domains WHERE domain_schema = 's' ORDER BY 1;
SELECT constraint_name FROM information_schema.domain_constraints ORDER BY 1;
