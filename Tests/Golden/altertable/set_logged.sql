-- SET UNLOGGED takes a table's sequences along, is the owner's, and no logged table may refer to an unlogged one.
CREATE ROLE alice;
CREATE UNLOGGED TABLE u (a serial, b int GENERATED ALWAYS AS IDENTITY);
SELECT relname, relpersistence FROM pg_class WHERE relname LIKE 'u%seq' OR relname = 'u' ORDER BY 1;
ALTER TABLE u SET LOGGED;
SELECT relname, relpersistence FROM pg_class WHERE relname LIKE 'u%seq' OR relname = 'u' ORDER BY 1;
CREATE UNLOGGED SEQUENCE us;
\d us
ALTER SEQUENCE us SET LOGGED;
\d us
CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE child (id int REFERENCES parent);
ALTER TABLE parent SET UNLOGGED;
ALTER TABLE child SET UNLOGGED;
ALTER TABLE parent SET UNLOGGED;
ALTER TABLE child SET LOGGED;
CREATE TEMP TABLE temporary (a int);
ALTER TABLE temporary SET UNLOGGED;
CREATE TABLE published (a int);
CREATE PUBLICATION p FOR TABLE published;
ALTER TABLE published SET UNLOGGED;
SET ROLE alice;
ALTER TABLE parent SET LOGGED;
ALTER SEQUENCE us SET UNLOGGED;
