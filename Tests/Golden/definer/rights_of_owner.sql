-- The body of a SECURITY DEFINER function is decided as its owner: that lends the owner's rights for one purpose.
CREATE ROLE ann;
CREATE TABLE notes (id integer, body text);
INSERT INTO notes VALUES (1, 'a'), (2, 'b');
CREATE FUNCTION many() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM notes';
CREATE FUNCTION many_invoker() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM notes';
SET ROLE ann;
SELECT many();
SELECT many_invoker();
SELECT count(*) FROM notes;
RESET ROLE;
ALTER FUNCTION many_invoker() SECURITY DEFINER;
ALTER FUNCTION many() SECURITY INVOKER;
SET ROLE ann;
SELECT many_invoker();
SELECT many();
