-- EXISTS becomes a join before views are written into the query: the tables behind the views are asked for in the order of the
-- views, those outside first.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE outside (id int);
CREATE TABLE inside (id int);
CREATE VIEW o AS SELECT id FROM outside;
ALTER VIEW o OWNER TO ann;
CREATE VIEW i AS SELECT id FROM inside;
ALTER VIEW i OWNER TO bob;
SELECT id FROM o WHERE EXISTS (SELECT FROM i WHERE i.id = o.id);
SELECT id FROM o WHERE NOT EXISTS (SELECT FROM i WHERE i.id = o.id);
SELECT id FROM o WHERE id IN (SELECT id FROM i);
SELECT id FROM o WHERE id IN (SELECT id FROM i) AND EXISTS (SELECT FROM inside WHERE inside.id = o.id);
SELECT id FROM i WHERE EXISTS (SELECT FROM o WHERE i.id = o.id);
-- A table that EXISTS names comes before those behind the views.
REVOKE ALL ON inside FROM bob;
SET ROLE ann;
SELECT id FROM o WHERE EXISTS (SELECT FROM inside WHERE inside.id = o.id);
RESET ROLE;
GRANT SELECT ON outside TO ann;
SELECT id FROM o WHERE EXISTS (SELECT FROM i WHERE i.id = o.id);
