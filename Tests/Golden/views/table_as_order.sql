-- CREATE TABLE AS resolves the query's names first, then looks whether the table is there, then at the privileges on what is
-- read, then at CREATE on the schema. WITH NO DATA reads nothing and asks for nothing but USAGE and CREATE.
CREATE ROLE alice;
CREATE TABLE t (id int);
CREATE VIEW v AS SELECT id FROM t;
CREATE SCHEMA s;
CREATE SCHEMA mine AUTHORIZATION alice;
SET ROLE alice;
CREATE TABLE missing.n AS SELECT * FROM nothing;
CREATE TABLE s.n AS SELECT * FROM v;
CREATE TABLE s.n AS SELECT * FROM v WITH NO DATA;
CREATE TABLE mine.n AS SELECT * FROM v;
CREATE TABLE mine.n AS SELECT * FROM t, s.u WITH NO DATA;
CREATE TABLE mine.n AS SELECT * FROM v WITH NO DATA;
CREATE TABLE mine.n AS SELECT * FROM t;
CREATE TABLE mine.n AS SELECT nothing FROM t;
SELECT * FROM mine.n;
