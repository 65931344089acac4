-- INSERT ... SELECT writes one table and reads another. The target is reported first.
CREATE ROLE ann;
CREATE TABLE src (a integer);
CREATE TABLE dst (a integer);
INSERT INTO src VALUES (1), (2);
SET ROLE ann;
INSERT INTO dst SELECT a FROM src;
RESET ROLE;
GRANT INSERT ON dst TO ann;
SET ROLE ann;
INSERT INTO dst SELECT a FROM src;
RESET ROLE;
GRANT SELECT ON src TO ann;
SET ROLE ann;
INSERT INTO dst SELECT a FROM src;
INSERT INTO dst SELECT a FROM dst;
CREATE TABLE copy AS SELECT a FROM src;
RESET ROLE;
SELECT count(*) FROM dst;
