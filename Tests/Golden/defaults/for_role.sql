-- Defaults belong to the role that creates. FOR ROLE names another one, whose rights one must have.
CREATE ROLE migrator;
CREATE ROLE ann;
CREATE ROLE reader;
GRANT CREATE ON SCHEMA public TO migrator;
GRANT migrator TO ann;
ALTER DEFAULT PRIVILEGES FOR ROLE migrator IN SCHEMA public GRANT SELECT ON TABLES TO reader;
\ddp
CREATE TABLE by_postgres (a integer);
SET ROLE migrator;
CREATE TABLE by_migrator (a integer);

-- A member who does not become the role creates as himself.
SET ROLE ann;
CREATE TABLE by_ann (a integer);
RESET ROLE;
\dp
SET ROLE reader;
ALTER DEFAULT PRIVILEGES FOR ROLE migrator GRANT SELECT ON TABLES TO reader;
SET ROLE ann;
ALTER DEFAULT PRIVILEGES FOR ROLE migrator GRANT INSERT ON TABLES TO ann;
RESET ROLE;
\ddp
