-- The query of a stable set-returning function in FROM is written in the place of its call: its tables are checked
-- with those of the statement, even if no row is asked for. A volatile one is only checked when it runs.
CREATE ROLE ann;
CREATE TABLE notes (id integer);
CREATE FUNCTION all_s() RETURNS SETOF integer LANGUAGE sql STABLE AS 'SELECT id FROM notes';
CREATE FUNCTION all_v() RETURNS SETOF integer LANGUAGE sql AS 'SELECT id FROM notes';
SET ROLE ann;
SELECT * FROM all_s();
SELECT * FROM all_s() LIMIT 0;
SELECT * FROM all_v();
SELECT * FROM all_v() LIMIT 0;
SELECT all_s();
