-- DROP OWNED takes several roles at once; it finds grants in every corner: columns, schemas, sequences, defaults.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE ROLE cyd;
CREATE SCHEMA s;
CREATE TABLE s.t (a serial, b text);
GRANT USAGE, CREATE ON SCHEMA s TO ann, bob;
GRANT SELECT (a), UPDATE (b) ON s.t TO ann;
GRANT SELECT ON s.t TO bob WITH GRANT OPTION;
GRANT USAGE ON SEQUENCE s.t_a_seq TO ann;
ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO ann, cyd;
SET ROLE bob;
GRANT SELECT ON s.t TO cyd;
CREATE TABLE s.bobs (a integer);
GRANT ALL ON s.bobs TO ann;
RESET ROLE;
\dp s.*
\dn+ s
\ddp
BEGIN;
DROP OWNED BY ann;
\dp s.*
\dn+ s
\ddp
ROLLBACK;
DROP OWNED BY ann, bob;
\dp s.*
\dn+ s
\ddp
DROP ROLE ann, bob;
SET ROLE cyd;
DROP OWNED BY CURRENT_USER;
RESET ROLE;
\ddp
DROP ROLE cyd;
