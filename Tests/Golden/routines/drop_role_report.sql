-- A role that owns functions, or is named in their access lists, cannot be dropped.
CREATE ROLE ann;
CREATE ROLE ben;
CREATE FUNCTION f(a integer, b text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE a(integer) (SFUNC = int4larger, STYPE = integer);
ALTER FUNCTION f(integer, text) OWNER TO ann;
ALTER PROCEDURE p() OWNER TO ann;
GRANT EXECUTE ON FUNCTION f(integer, text) TO ben;
GRANT EXECUTE ON FUNCTION a(integer) TO ben;
DROP ROLE ann;
DROP ROLE ben;
REASSIGN OWNED BY ann TO postgres;
DROP OWNED BY ben;
DROP ROLE ann, ben;
