-- USAGE: nextval and currval. SELECT: currval and reading. UPDATE: nextval and setval.
CREATE ROLE u;
CREATE ROLE s;
CREATE ROLE w;
CREATE SEQUENCE q;
GRANT USAGE ON SEQUENCE q TO u;
GRANT SELECT ON SEQUENCE q TO s;
GRANT UPDATE ON SEQUENCE q TO w;
\dp q
SET ROLE u;
SELECT nextval('q');
SELECT currval('q');
SELECT setval('q', 100);
SELECT last_value FROM q;
SET ROLE s;
SELECT nextval('q');
SELECT currval('q');
SELECT setval('q', 100);
SELECT last_value FROM q;
SET ROLE w;
SELECT nextval('q');
SELECT setval('q', 100);
SELECT currval('q');
SELECT last_value FROM q;
RESET ROLE;
