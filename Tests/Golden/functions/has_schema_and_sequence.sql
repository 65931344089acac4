-- The same questions about schemas and sequences.
CREATE ROLE ann;
CREATE SCHEMA app;
CREATE SEQUENCE app.q;
GRANT USAGE ON SCHEMA app TO ann;
GRANT SELECT ON SEQUENCE app.q TO ann;
SELECT has_schema_privilege('ann', 'app', 'USAGE') AS u, has_schema_privilege('ann', 'app', 'CREATE') AS c,
       has_schema_privilege('ann', 'public', 'USAGE') AS public_u, has_schema_privilege('ann', 'app', 'CREATE, USAGE') AS any;
SELECT has_sequence_privilege('ann', 'app.q', 'SELECT') AS s, has_sequence_privilege('ann', 'app.q', 'USAGE') AS u;
SELECT has_schema_privilege('ann', 'nowhere', 'USAGE');
SELECT has_schema_privilege('ann', 'app', 'SELECT');
SELECT has_sequence_privilege('ann', 'app.nothing', 'USAGE');
CREATE TABLE app.t (a integer);
SELECT has_sequence_privilege('ann', 'app.t', 'USAGE');
SET ROLE ann;
SELECT has_schema_privilege('app', 'USAGE') AS mine, has_schema_privilege('app', 'CREATE') AS create_mine;
RESET ROLE;
