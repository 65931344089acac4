-- Nobody changes the system's own tables by statements: TRUNCATE refuses before it asks for privileges, the others after that.
CREATE ROLE r;
GRANT pg_write_all_data TO r;
SET ROLE r;
TRUNCATE pg_class;
DELETE FROM pg_class;
UPDATE pg_class SET relname = 'x';
INSERT INTO pg_class (relname) VALUES ('x');
ALTER TABLE pg_class ADD COLUMN x int;
CREATE INDEX ON pg_class (relname);
DROP TABLE pg_class;
CREATE TABLE pg_catalog.mine (a int);
COMMENT ON TABLE pg_class IS 'x';
RESET ROLE;
TRUNCATE pg_class;
ALTER TABLE pg_class ADD COLUMN x int;
DROP TABLE pg_class;
CREATE TABLE pg_catalog.mine (a int);
DROP SCHEMA pg_catalog;
