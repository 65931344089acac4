-- Policies follow the things that they mention: renamed tables, columns and roles, moved tables.
CREATE ROLE anna;
CREATE SCHEMA s;
CREATE TABLE t (id int, team text);
CREATE TABLE teams (name text);
CREATE POLICY p ON t TO anna USING (id > 0 AND team IN (SELECT name FROM teams)) WITH CHECK (t.id < 100);
SELECT roles, qual, with_check FROM pg_policies;
ALTER TABLE t RENAME COLUMN id TO number;
ALTER TABLE teams RENAME COLUMN name TO label;
ALTER TABLE teams RENAME TO groups;
ALTER TABLE groups SET SCHEMA s;
ALTER ROLE anna RENAME TO anne;
ALTER TABLE t RENAME TO things;
SELECT tablename, roles, qual, with_check FROM pg_policies;
