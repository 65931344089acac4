-- has_type_privilege takes names and numbers; arrays stand for their elements.
CREATE ROLE ann;
CREATE SCHEMA s;
CREATE DOMAIN s.d AS int;
CREATE TABLE s.t (a int);
SELECT has_type_privilege('ann', 's.d', 'USAGE') AS public_has, has_type_privilege('ann', 's.t', 'USAGE') AS row_type,
    has_type_privilege('ann', 's.d[]', 'usage') AS array, has_type_privilege('s.d', 'USAGE') AS own;
REVOKE USAGE ON DOMAIN s.d FROM PUBLIC;
SELECT has_type_privilege('ann', 's.d', 'USAGE') AS by_name, has_type_privilege('ann', 's.d[]', 'USAGE') AS array,
    has_type_privilege('ann'::regrole, 's.d'::regtype, 'USAGE') AS by_number,
    has_type_privilege('postgres', 's.d', 'USAGE WITH GRANT OPTION') AS superuser;
SELECT has_type_privilege('ann', 0, 'USAGE') IS NULL AS no_such_type;
SELECT has_type_privilege('ann', 's.nope', 'USAGE');
SELECT has_type_privilege('ann', 's.d', 'SELECT');
SELECT has_type_privilege('nobody', 's.d', 'USAGE');
SET ROLE ann;
SELECT has_type_privilege('s.d', 'USAGE');
