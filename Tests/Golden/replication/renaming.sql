-- A subscription is renamed by its owner, who needs CREATE on the database, and no schema.
CREATE ROLE anna;
CREATE ROLE bo;
GRANT pg_create_subscription TO anna;
SELECT format('GRANT CREATE ON DATABASE %I TO anna', current_database()) \gexec
SET client_min_messages = error;
SET ROLE anna;
CREATE SUBSCRIPTION s CONNECTION 'dbname=elsewhere password=secret' PUBLICATION p WITH (connect = false);
ALTER SUBSCRIPTION s RENAME TO news;
SET ROLE bo;
ALTER SUBSCRIPTION news RENAME TO s;
RESET ROLE;
SELECT format('REVOKE CREATE ON DATABASE %I FROM anna', current_database()) \gexec
SELECT subname FROM pg_subscription ORDER BY 1;
ALTER SUBSCRIPTION news SET (slot_name = NONE);
DROP SUBSCRIPTION news;
