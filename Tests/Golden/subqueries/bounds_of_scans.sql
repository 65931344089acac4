-- Rows that lie out of the bounds of a condition need not be looked at, be they bounded by constants or by the one row of a
-- sub-select; what is found is the same, and so are the errors of conditions that are not met by accident.
CREATE TABLE reading (id int PRIMARY KEY, sensor smallint, value bigint, note text);
INSERT INTO reading SELECT i, i % 5, CASE WHEN i % 11 = 0 THEN NULL ELSE i * 1000000000::bigint END, 'n' || i % 3
    FROM generate_series(1, 9000) i;
SELECT count(*), min(id), max(id) FROM reading WHERE id BETWEEN 4000 AND 4100;
SELECT count(*), min(id), max(id) FROM reading WHERE 8990 <= id AND sensor = 1;
SELECT count(*), sum(id) FROM reading WHERE value > 8995000000000 OR id < 5;
SELECT count(*) FROM reading WHERE value < 5000000000;
SELECT count(*) FROM reading WHERE id > 100000;
SELECT count(*) FROM reading WHERE id > NULL::int;
UPDATE reading SET id = id + 20000 WHERE id BETWEEN 10 AND 12;
DELETE FROM reading WHERE id < 5;
SELECT id, note FROM reading WHERE id < 15 OR id > 9000 ORDER BY id;
SELECT count(*), sum(r.sensor) FROM reading r, (SELECT max(id) AS m FROM reading) x
    WHERE r.id BETWEEN x.m / 4 AND x.m / 4 + x.m / 20 AND r.note = 'n1';
SELECT count(*) FROM (SELECT min(id) AS low, max(id) AS high FROM reading WHERE sensor = 3) x JOIN reading r
    ON r.id > x.low AND r.id < x.high AND r.sensor = 3;
SELECT count(*) FROM reading r, (SELECT max(id) AS m FROM reading WHERE id < 0) x WHERE r.id < x.m;
SELECT count(*) FROM reading r, (SELECT count(*) AS c FROM reading WHERE id < 0) x WHERE r.id < 10 / x.c;
SELECT r.id, x.m FROM reading r, (SELECT max(id) AS m FROM reading) x WHERE r.id = x.m;
UPDATE reading r SET note = 'last' FROM (SELECT max(id) AS m FROM reading) x WHERE r.id = x.m RETURNING r.id, r.note, x.m;
-- A role needs the privileges for both.
CREATE ROLE visitor;
GRANT SELECT (id) ON reading TO visitor;
SET ROLE visitor;
SELECT count(*) FROM reading r, (SELECT max(id) AS m FROM reading) x WHERE r.id > x.m - 10;
SELECT count(*) FROM reading r, (SELECT max(value) AS m FROM reading) x WHERE r.id > x.m - 10;
