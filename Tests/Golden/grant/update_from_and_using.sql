-- UPDATE ... FROM and DELETE ... USING: rights on the target as usual, SELECT on what they join with, column by
-- column.
CREATE ROLE ann;
CREATE TABLE target (id integer, v text, secret text);
CREATE TABLE source (id integer, v text, secret text);
INSERT INTO target VALUES (1, 'old', 's'), (2, 'old', 's');
INSERT INTO source VALUES (1, 'new', 's');
GRANT SELECT (id), UPDATE (v), DELETE ON target TO ann;
SET ROLE ann;
UPDATE target SET v = source.v FROM source WHERE source.id = target.id;
DELETE FROM target USING source WHERE source.id = target.id;
RESET ROLE;
GRANT SELECT (id, v) ON source TO ann;
SET ROLE ann;
UPDATE target SET v = source.v FROM source WHERE source.id = target.id;
UPDATE target SET v = source.secret FROM source WHERE source.id = target.id;
UPDATE target SET v = source.v FROM source WHERE source.id = target.id RETURNING target.v;
UPDATE target SET v = source.v FROM source WHERE source.id = target.id RETURNING source.v, target.id;
UPDATE target SET v = source.v FROM source WHERE source.id = target.id RETURNING *;
DELETE FROM target USING source WHERE source.id = target.id AND target.secret = 's';
DELETE FROM target USING source WHERE source.id = target.id AND source.secret = 's';
DELETE FROM target USING source WHERE source.id = target.id RETURNING target.id;
RESET ROLE;
SELECT * FROM target;
