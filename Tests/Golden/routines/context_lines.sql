-- Errors in a body carry a line of CONTEXT for each function, innermost first, with the number of the statement.
CREATE ROLE ann;
CREATE TABLE notes (id integer);
CREATE FUNCTION inner_one() RETURNS bigint LANGUAGE sql AS 'SELECT 1; SELECT count(*) FROM notes';
CREATE FUNCTION outer_one() RETURNS bigint LANGUAGE sql AS 'SELECT inner_one(); SELECT 2::bigint';
SET ROLE ann;
SELECT inner_one();
SELECT outer_one();
