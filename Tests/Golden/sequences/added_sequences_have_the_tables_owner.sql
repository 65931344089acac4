-- The sequence of a serial or identity column that is added to a table belongs to the table's owner, whoever adds the column,
-- and has the owner's default privileges; the one who adds it needs CREATE on the schema.
CREATE ROLE keeper;
CREATE ROLE helper;
CREATE ROLE reader;
GRANT keeper TO helper;
CREATE SCHEMA shop AUTHORIZATION keeper;
GRANT USAGE ON SCHEMA shop TO helper;
ALTER DEFAULT PRIVILEGES FOR ROLE keeper GRANT SELECT ON SEQUENCES TO reader;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO reader;
CREATE TABLE shop.items (a int NOT NULL, b text);
ALTER TABLE shop.items OWNER TO keeper;
ALTER TABLE shop.items ALTER a ADD GENERATED ALWAYS AS IDENTITY;
ALTER TABLE shop.items ADD COLUMN c serial;
SET ROLE helper;
ALTER TABLE shop.items ADD COLUMN d serial;
RESET ROLE;
\dp shop.*
\ds shop.*
-- Without CREATE there is no sequence.
REVOKE ALL ON SCHEMA shop FROM keeper;
SET ROLE helper;
ALTER TABLE shop.items ADD COLUMN e serial;
RESET ROLE;
GRANT ALL ON SCHEMA shop TO keeper;
-- The owner may do with them what owners may; a new table's sequences are its maker's.
SET ROLE keeper;
ALTER SEQUENCE shop.items_c_seq INCREMENT BY 2;
INSERT INTO shop.items (b) VALUES ('x') RETURNING a, c, d;
CREATE TABLE shop.own (a serial);
RESET ROLE;
SELECT relname, relowner::regrole FROM pg_class WHERE relkind = 'S' ORDER BY relname;
