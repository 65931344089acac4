-- Only a superuser can own a publication of all tables; any other needs CREATE on the database for it.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE PUBLICATION every FOR ALL TABLES;
CREATE PUBLICATION none;
ALTER PUBLICATION every OWNER TO alice;
ALTER PUBLICATION none OWNER TO alice;
SELECT pubname, pubowner::regrole FROM pg_publication ORDER BY 1;
GRANT bob TO alice;
SET ROLE alice;
ALTER PUBLICATION none RENAME TO nothing;
ALTER PUBLICATION every RENAME TO some;
COMMENT ON PUBLICATION every IS 'x';
RESET ROLE;
ALTER PUBLICATION every ADD TABLE nowhere;
DROP PUBLICATION IF EXISTS nowhere;
DROP PUBLICATION every, none;
DROP PUBLICATION IF EXISTS nothing;
DROP ROLE alice, bob;
