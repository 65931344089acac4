-- Sub-selects in windows need SELECT on what they read like any others, in windows that no function uses as well.
CREATE ROLE alice;
CREATE TABLE tracks (id int);
CREATE TABLE secrets (id int);
INSERT INTO tracks VALUES (1);
INSERT INTO secrets VALUES (1);
GRANT SELECT ON tracks TO alice;
SELECT row_number() OVER (ORDER BY (SELECT id FROM secrets)) FROM tracks;
SELECT sum(id) OVER (ROWS (SELECT id FROM secrets) PRECEDING) FROM tracks;
SET ROLE alice;
SELECT row_number() OVER (ORDER BY id) FROM tracks;
SELECT row_number() OVER (ORDER BY (SELECT id FROM secrets)) FROM tracks;
SELECT sum(id) OVER (PARTITION BY (SELECT id FROM secrets)) FROM tracks;
SELECT sum(id) OVER (ROWS (SELECT id FROM secrets) PRECEDING) FROM tracks;
SELECT id FROM tracks WINDOW w AS (PARTITION BY (SELECT id FROM secrets));
