-- A correlated aggregate gives the same for one row of the query around and for many: NULL, or a count of 0, where no row has
-- the key, and a key that is NULL has no rows.
CREATE TABLE owner (id int, tag text);
INSERT INTO owner SELECT CASE WHEN i % 10 = 0 THEN NULL ELSE i % 40 END, CASE i % 3 WHEN 0 THEN 'x' WHEN 1 THEN 'y' END
    FROM generate_series(1, 100) i;
CREATE TABLE item (owner_id bigint, tag varchar(3), price numeric(6, 2), n int);
INSERT INTO item SELECT CASE WHEN i % 7 = 0 THEN NULL ELSE i % 30 END, CASE WHEN i % 2 = 0 THEN 'x' END, i / 4.0, i
    FROM generate_series(1, 150) i;
SELECT id, (SELECT max(price) FROM item WHERE owner_id = id) AS top FROM owner WHERE tag = 'x' ORDER BY id NULLS FIRST LIMIT 6;
SELECT sum(c), count(*), count(nullif(c, 0)) FROM (SELECT (SELECT count(*) FROM item WHERE owner_id = id) AS c FROM owner) q;
SELECT sum(top), sum(low), count(top) FROM (SELECT (SELECT max(n) FROM item i WHERE i.owner_id = o.id AND i.tag = o.tag) AS top,
    (SELECT min(price) FROM item i WHERE o.tag = i.tag) AS low FROM owner o) q;
SELECT sum(s), count(s) FROM (SELECT (SELECT sum(n) FROM item WHERE owner_id = id AND n > 75) AS s FROM owner) q;
-- What may fail is only computed for rows that are asked for.
SELECT count(s) FROM (SELECT (SELECT max(n) FROM item WHERE owner_id = id AND 10 / (n - 149) < 1) AS s FROM owner) q;
SELECT count(s) FROM (SELECT (SELECT max(n) FROM item WHERE owner_id = id AND 10 / (n - 10) < 1) AS s FROM owner) q;
-- The rows of a policy are those of the sub-select too.
CREATE ROLE reader;
GRANT SELECT ON owner, item TO reader;
ALTER TABLE item ENABLE ROW LEVEL SECURITY;
CREATE POLICY cheap ON item USING (price < 10);
SET ROLE reader;
SELECT sum(c), max(t) FROM (SELECT (SELECT count(n) FROM item WHERE owner_id = id) AS c,
    (SELECT max(price) FROM item WHERE owner_id = id) AS t FROM owner) q;
