-- What an operator says of itself must fit what its function takes and returns.
CREATE FUNCTION near(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) < 3';
CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int);
CREATE OPERATOR === (FUNCTION = near);
CREATE OPERATOR === (FUNCTION = near, LEFTARG = int);
CREATE OPERATOR === (FUNCTION = near, LEFTARG = int, RIGHTARG = text);
CREATE OPERATOR === (FUNCTION = near, LEFTARG = SETOF int, RIGHTARG = int);
CREATE OPERATOR === (FUNCTION = near, LEFTARG = nothing, RIGHTARG = int);
CREATE OPERATOR nowhere.=== (FUNCTION = near, LEFTARG = int, RIGHTARG = int);
CREATE OPERATOR === (FUNCTION = near, LEFTARG = int, RIGHTARG = int, RESTRICT = eqjoinsel);
CREATE OPERATOR === (FUNCTION = near, LEFTARG = int, RIGHTARG = int, MERGES = maybe);
CREATE OPERATOR === (FUNCTION = int4pl, LEFTARG = int, RIGHTARG = int, RESTRICT = eqsel);
CREATE OPERATOR === (FUNCTION = int4um, RIGHTARG = int, COMMUTATOR = ===);
CREATE OPERATOR === (FUNCTION = near, LEFTARG = int, RIGHTARG = int, NEGATOR = ===);
CREATE OPERATOR === (FUNCTION = near, LEFTARG = int, RIGHTARG = int, COLOUR = red, NEGATOR = !==, HASHES);
CREATE OPERATOR === (FUNCTION = near, LEFTARG = int, RIGHTARG = int);
SELECT 1 !== 2;
CREATE FUNCTION far(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) >= 3';
CREATE OPERATOR !== (FUNCTION = far, LEFTARG = int, RIGHTARG = int);
SELECT 1 !== 2, 1 === 2;
SELECT oprname, oprcanhash, oprcode, oprcom::regoperator, oprnegate::regoperator FROM pg_operator
  WHERE oprname IN ('===', '!==') ORDER BY 1;
DROP OPERATOR !== (int, int);
