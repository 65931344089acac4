-- DROP OWNED goes through the objects from the newest to the oldest, whatever kind they are; so do its reports.
CREATE ROLE leaver;
CREATE ROLE stayer;
GRANT CREATE ON SCHEMA public TO leaver, stayer;
SET ROLE leaver;
CREATE TABLE one (a int PRIMARY KEY);
CREATE TABLE two (a int PRIMARY KEY);
CREATE SEQUENCE three;
GRANT ALL ON one, two, three TO stayer;
SET ROLE stayer;
CREATE VIEW on_one AS SELECT * FROM one;
CREATE VIEW on_two AS SELECT * FROM two;
CREATE TABLE refers (a int REFERENCES one, b int REFERENCES two, c int DEFAULT nextval('three'));
RESET ROLE;
DROP OWNED BY leaver;
DROP OWNED BY leaver CASCADE;
DROP OWNED BY leaver, stayer;
\d
