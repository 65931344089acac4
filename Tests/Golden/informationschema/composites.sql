-- Composite types, their attributes and the elements of arrays are shown to whoever owns or may use what has them.
CREATE ROLE anna;
CREATE SCHEMA s;
GRANT USAGE ON SCHEMA s TO anna;
CREATE TYPE s.color AS ENUM ('red', 'green');
CREATE TYPE s.pair AS (a int, tags text[], shade s.color);
CREATE TABLE s.things (id int, pairs s.pair[], days date[], shade s.color, hidden int[]);
CREATE FUNCTION s.paint(int[]) RETURNS s.color[] LANGUAGE sql AS 'SELECT NULL::s.color[]';
SELECT user_defined_type_name, user_defined_type_category FROM information_schema.user_defined_types;
SELECT attribute_name, data_type, attribute_udt_schema, attribute_udt_name FROM information_schema.attributes ORDER BY ordinal_position;
SELECT column_name, data_type, udt_schema, udt_name FROM information_schema.columns WHERE table_schema = 's' ORDER BY ordinal_position;
SELECT object_type, collection_type_identifier AS of, data_type, udt_schema, udt_name
  FROM information_schema.element_types WHERE object_schema = 's' ORDER BY 1, 2;
REVOKE USAGE ON TYPE s.pair FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION s.paint FROM PUBLIC;
GRANT SELECT (id, days) ON s.things TO anna;
SET ROLE anna;
SELECT count(*) FROM information_schema.user_defined_types;
SELECT count(*) FROM information_schema.attributes;
SELECT object_type, collection_type_identifier AS of, data_type
  FROM information_schema.element_types WHERE object_schema = 's' ORDER BY 1, 2;
