-- USER MAPPING is a thing of its own only with FOR or IF behind it; otherwise mapping is the name of a user.
CREATE USER mapping;
CREATE USER mapping "for";
CREATE USER mapping login;
ALTER USER mapping WITH CREATEDB;
ALTER USER mapping SET work_mem = '1MB';
SELECT rolname, rolcreatedb, rolconfig FROM pg_roles WHERE rolname = 'mapping';
ALTER USER mapping RENAME TO other;
DROP USER mapping;
CREATE USER MAPPING FOR nobody SERVER nothing;
DROP USER MAPPING IF EXISTS FOR nobody SERVER nothing;
DROP USER other;
-- Options may have operators for values.
CREATE PUBLICATION p WITH (publish = =);
CREATE PUBLICATION p WITH (publish = operator(pg_catalog.+));
CREATE PUBLICATION p WITH (publish = -4);
CREATE PUBLICATION p WITH (publish = select);
