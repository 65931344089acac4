-- An empty password is no password; a digest or verifier of one is recognized too.
CREATE ROLE alice PASSWORD '';
SELECT rolpassword FROM pg_authid WHERE rolname = 'alice';
ALTER ROLE alice PASSWORD 'secret';
ALTER ROLE alice PASSWORD '';
SELECT rolpassword FROM pg_authid WHERE rolname = 'alice';
SELECT 'ALTER ROLE alice PASSWORD ' || quote_literal('md5' || md5('alice')) \gexec
SELECT rolpassword FROM pg_authid WHERE rolname = 'alice';
ALTER ROLE alice
  PASSWORD 'SCRAM-SHA-256$4096:hpFyHTUsSWcR7O9P$LgZFIt6Oqdo27ZFKbZ2nV+vtnYM995pDh9ca6WSi120=:qVV5NeluNfUPkwm7Vqat25RjSPLkGeoZBQs6wVv+um4=';
SELECT rolpassword FROM pg_authid WHERE rolname = 'alice';
DROP ROLE alice;
