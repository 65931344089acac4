-- DECLARE asks for privileges and plans; functions of its query, those in policies and those to sort by included, are run by
-- the first FETCH.
CREATE ROLE alice;
CREATE TABLE tracks (id int);
INSERT INTO tracks VALUES (2), (1);
CREATE TABLE secrets (id int);
GRANT SELECT ON tracks TO alice;
CREATE FUNCTION known(int) RETURNS boolean LANGUAGE plpgsql AS
    $$ BEGIN RAISE NOTICE 'asked'; PERFORM FROM secrets; RETURN true; END $$;
CREATE POLICY p ON tracks USING (known(id));
ALTER TABLE tracks ENABLE ROW LEVEL SECURITY;
SET ROLE alice;
BEGIN;
DECLARE c CURSOR FOR SELECT id FROM tracks ORDER BY 1;
FETCH c;
ROLLBACK;
BEGIN;
DECLARE c CURSOR FOR SELECT id FROM secrets ORDER BY 1;
ROLLBACK;
