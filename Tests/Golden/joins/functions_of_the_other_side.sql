-- An inner join by one equality is a hash join, a merge join or a loop, whichever PostgreSQL takes for the cheapest: which side is put
-- into the hash table decides how often functions of a view run when the other side is empty.
CREATE TABLE keyed (id int PRIMARY KEY, a int, b text);
CREATE TABLE empty (id int PRIMARY KEY, a int, b text, c int);
CREATE TABLE unkeyed (id int, a int, b text);
INSERT INTO keyed VALUES (1, 1, NULL), (2, 2, 'x');
CREATE FUNCTION f(int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE '%', $1; RETURN 1; END $$;
CREATE VIEW both AS SELECT id, f(id) AS a FROM keyed WHERE f(id) > 0;
CREATE VIEW condition AS SELECT id, a FROM keyed WHERE f(id) > 0;
CREATE VIEW output AS SELECT id, f(id) AS a FROM keyed;
-- The empty table is hashed after a first row of the view was read.
DELETE FROM empty x USING both y WHERE x.id = y.id RETURNING x.b;
-- The smaller side is hashed, when both keys are unique; the table is looked at first.
DELETE FROM empty x USING condition y WHERE x.id = y.id RETURNING x.b;
DELETE FROM empty x USING output y WHERE x.id = y.id RETURNING x.b;
-- Without a key the view is the smaller side.
DELETE FROM unkeyed x USING both y WHERE x.id = y.id RETURNING x.b;
SELECT x.id FROM empty x JOIN both y ON x.id = y.id;
SELECT x.id FROM empty x JOIN both y ON x.id = y.id WHERE x.a = 1;
-- A costly condition on a table with a key is tested for the rows that the loop looks up.
SELECT x.id FROM keyed x JOIN unkeyed y ON x.id = y.id WHERE f(x.id) > 0;
INSERT INTO unkeyed VALUES (2);
SELECT x.id FROM keyed x JOIN unkeyed y ON x.id = y.id WHERE f(x.id) > 0;
