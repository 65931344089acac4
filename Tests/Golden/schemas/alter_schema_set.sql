-- Grants depend on the table; moving it to another schema changes only what USAGE is needed.
CREATE ROLE ann;
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TABLE a.t (x integer);
GRANT USAGE ON SCHEMA a TO ann;
GRANT SELECT ON a.t TO ann;
SET ROLE ann;
SELECT * FROM a.t;
RESET ROLE;
ALTER TABLE a.t SET SCHEMA b;
SET ROLE ann;
SELECT * FROM a.t;
SELECT * FROM b.t;
RESET ROLE;
GRANT USAGE ON SCHEMA b TO ann;
SET ROLE ann;
SELECT * FROM b.t;
RESET ROLE;
\dp b.t
