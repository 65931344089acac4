-- Default privileges on types reach domains, enumerations and composite types, and not the row types of tables.
CREATE ROLE ann;
CREATE SCHEMA s;
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT USAGE ON TYPES TO ann;
CREATE DOMAIN s.d AS int;
CREATE TYPE s.e AS ENUM ('a');
CREATE TYPE s.c AS (a int);
CREATE TABLE s.t (a int);
CREATE DOMAIN d AS int;
SELECT typnamespace::regnamespace, typname, typacl FROM pg_type WHERE typname IN ('d', 'e', 'c', 't') ORDER BY 1, 2;
SELECT has_type_privilege('ann', 's.d', 'USAGE') AS in_schema, has_type_privilege('ann', 'd', 'USAGE') AS elsewhere,
    has_type_privilege('ann', 's.t', 'USAGE') AS row_type;
\ddp
