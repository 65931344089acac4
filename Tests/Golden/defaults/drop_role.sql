-- A role in default privileges, giving or receiving, cannot be dropped; DROP OWNED clears both.
CREATE ROLE maker;
CREATE ROLE reader;
ALTER DEFAULT PRIVILEGES FOR ROLE maker GRANT SELECT ON TABLES TO reader;
DROP ROLE reader;
DROP ROLE maker;
REASSIGN OWNED BY maker TO postgres;
\ddp
DROP OWNED BY reader;
\ddp
DROP ROLE reader;
DROP OWNED BY maker;
DROP ROLE maker;
