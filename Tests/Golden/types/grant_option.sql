-- Grants of a type form a graph like those of tables: who holds grant option passes USAGE on, and a revoke takes it
-- back with CASCADE only.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE ROLE cid;
CREATE TYPE e AS ENUM ('a');
REVOKE ALL ON TYPE e FROM PUBLIC;
SET ROLE ann;
GRANT USAGE ON TYPE e TO bob;
RESET ROLE;
GRANT USAGE ON TYPE e TO ann WITH GRANT OPTION;
SET ROLE ann;
GRANT USAGE ON TYPE e TO bob;
SET ROLE bob;
GRANT USAGE ON TYPE e TO cid;
RESET ROLE;
SELECT has_type_privilege('ann', 'e', 'USAGE WITH GRANT OPTION') AS ann, has_type_privilege('bob', 'e', 'USAGE') AS bob,
    has_type_privilege('bob', 'e', 'USAGE WITH GRANT OPTION') AS bobs_option, has_type_privilege('cid', 'e', 'USAGE') AS cid;
REVOKE USAGE ON TYPE e FROM ann;
REVOKE USAGE ON TYPE e FROM ann CASCADE;
SELECT typacl FROM pg_type WHERE typname = 'e';
