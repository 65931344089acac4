-- The views domains and user_defined_types of information_schema show the types that the reader owns or may use.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE DOMAIN price AS numeric(8, 2) DEFAULT 1.5;
CREATE DOMAIN dear AS price;
CREATE DOMAIN word AS varchar(10);
CREATE TYPE pair AS (a int, b text);
CREATE TYPE color AS ENUM ('red');
REVOKE USAGE ON TYPE price, pair FROM PUBLIC;
ALTER TYPE pair OWNER TO alice;
CREATE VIEW seen AS SELECT 1;
SELECT domain_name, data_type, numeric_precision, numeric_scale, character_maximum_length, domain_default, udt_schema, udt_name
    FROM information_schema.domains WHERE domain_schema = 'public' ORDER BY 1;
SELECT domain_name, data_type, domain_default FROM information_schema.domains
    WHERE domain_schema = 'information_schema' ORDER BY 1;
-- An enumeration is in neither view.
SELECT user_defined_type_name, user_defined_type_category FROM information_schema.user_defined_types;
SET ROLE bob;
SELECT domain_name FROM information_schema.domains WHERE domain_schema = 'public' ORDER BY 1;
SELECT user_defined_type_name FROM information_schema.user_defined_types;
-- The owner sees the type although nothing is granted.
SET ROLE alice;
SELECT user_defined_type_name FROM information_schema.user_defined_types;
