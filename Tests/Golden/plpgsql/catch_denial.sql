-- A handler for insufficient_privilege catches a refusal, and the block's changes are undone.
CREATE ROLE alice;
CREATE TABLE secret (id int);
CREATE TABLE log (line text);
GRANT ALL ON log TO alice;
SET ROLE alice;
DO $$
BEGIN
  INSERT INTO log VALUES ('before');
  BEGIN
    INSERT INTO log VALUES ('inside');
    DELETE FROM secret;
  EXCEPTION WHEN insufficient_privilege THEN
    RAISE NOTICE 'caught % %', SQLSTATE, SQLERRM;
  END;
  INSERT INTO log VALUES ('after');
END $$;
SELECT * FROM log;
DO $$
BEGIN
  DELETE FROM secret;
EXCEPTION WHEN division_by_zero THEN
  RAISE NOTICE 'not reached';
END $$;
