-- A database can be copied by its owner, and by anybody with CREATEDB when it is marked as a template.
CREATE ROLE maker CREATEDB;
CREATE ROLE other CREATEDB;
CREATE ROLE plain;
SET ROLE maker;
CREATE DATABASE made;
SET ROLE other;
CREATE DATABASE copy TEMPLATE made;
CREATE DATABASE copy TEMPLATE nosuch;
CREATE DATABASE copy OWNER maker;
SET ROLE plain;
CREATE DATABASE copy TEMPLATE made;
SET ROLE maker;
CREATE DATABASE twin TEMPLATE made CONNECTION LIMIT 3;
ALTER DATABASE made IS_TEMPLATE true;
DROP DATABASE made;
SET ROLE other;
CREATE DATABASE copy TEMPLATE made;
SELECT datname, datdba::regrole, datistemplate, datconnlimit FROM pg_database
    WHERE datname IN ('made', 'copy', 'twin') ORDER BY 1;
ALTER DATABASE made IS_TEMPLATE false;
DROP DATABASE twin;
SET ROLE maker;
ALTER DATABASE made IS_TEMPLATE false;
DROP DATABASE made;
ALTER DATABASE twin CONNECTION LIMIT -2;
