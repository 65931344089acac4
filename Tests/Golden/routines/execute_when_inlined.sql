-- A simple SQL function is written in the place of its call, and the functions in its body are then asked for as if the caller had called them.
CREATE ROLE ann;
CREATE TABLE notes (body text);
INSERT INTO notes VALUES ('Hello');
GRANT SELECT ON notes TO ann;
CREATE FUNCTION small(t text) RETURNS text LANGUAGE sql AS 'SELECT lower(t)';
CREATE FUNCTION smaller(t text) RETURNS text LANGUAGE sql AS 'SELECT small(t)';
CREATE FUNCTION fixed() RETURNS text LANGUAGE sql AS $$SELECT lower('X')$$;
CREATE FUNCTION kept(t text) RETURNS text LANGUAGE sql AS 'SELECT lower(t) LIMIT 1';
CREATE FUNCTION rows_of(t text) RETURNS SETOF text LANGUAGE sql STABLE AS 'SELECT lower(t)';
CREATE FUNCTION as_owner(t text) RETURNS text LANGUAGE sql SECURITY DEFINER AS 'SELECT lower(t)';
CREATE FUNCTION by_owner(t text) RETURNS text LANGUAGE sql AS 'SELECT as_owner(t)';
CREATE VIEW shown AS SELECT small(body) AS s, body FROM notes;
GRANT SELECT ON shown TO ann;
REVOKE EXECUTE ON FUNCTION lower(text) FROM PUBLIC;
SET ROLE ann;
SELECT small('X');
SELECT small(body) FROM notes;
SELECT small(body) FROM notes WHERE false;
SELECT smaller('X');
SELECT smaller(body) FROM notes;
SELECT fixed() FROM notes WHERE false;
SELECT kept('X');
SELECT rows_of('X');
SELECT * FROM rows_of('X');
SELECT * FROM shown;
EXPLAIN (COSTS OFF) SELECT small(body) FROM notes;
-- never called: the argument is NULL
SELECT small(NULL);
-- the owner may
SELECT as_owner('X'), by_owner('X');
SELECT by_owner(body) FROM notes;
RESET ROLE;
GRANT EXECUTE ON FUNCTION lower(text) TO ann;
SET ROLE ann;
SELECT small(body), smaller('X'), fixed() FROM notes;
