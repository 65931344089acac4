-- Creating a schema needs CREATE on the database, or being superuser; its owner may be somebody else.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE SCHEMA plain;
CREATE SCHEMA hers AUTHORIZATION ann;
CREATE SCHEMA AUTHORIZATION bob;
\dn
CREATE SCHEMA plain;
CREATE SCHEMA IF NOT EXISTS plain;
CREATE SCHEMA pg_mine;
CREATE SCHEMA x AUTHORIZATION nobody;
SET ROLE ann;
CREATE SCHEMA more;

-- The owner grants on it and drops it.
GRANT USAGE ON SCHEMA hers TO bob;
GRANT USAGE ON SCHEMA plain TO bob;
CREATE TABLE hers.t (a integer);
DROP SCHEMA plain;
DROP SCHEMA hers;
DROP SCHEMA hers CASCADE;
RESET ROLE;
\dn
