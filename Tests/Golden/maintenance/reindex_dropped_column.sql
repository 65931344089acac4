-- A table whose rows could be too wide for a page has a second table with an index, which REINDEX finds; it stays when the wide column
-- is dropped, until the rows are written anew.
CREATE TABLE a (id int, t text);
ALTER TABLE a DROP COLUMN t;
REINDEX TABLE a;
TRUNCATE a;
REINDEX TABLE a;
ALTER TABLE a ALTER id TYPE bigint;
REINDEX TABLE a;
CREATE TABLE b (id int);
REINDEX TABLE b;
ALTER TABLE b ADD t text;
REINDEX TABLE b;
ALTER TABLE b ALTER t TYPE int USING 1;
REINDEX TABLE b;
CREATE TABLE c (id int, u int);
ALTER TABLE c DROP COLUMN u;
REINDEX TABLE c;
