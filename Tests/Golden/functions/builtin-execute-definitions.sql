-- A builtin function's EXECUTE is asked for wherever its call is prepared: also when ALTER TABLE fills, checks or rewrites a table,
-- for the checks of domains, and within the bodies of functions.
REVOKE EXECUTE ON FUNCTION abs(int) FROM PUBLIC;
CREATE ROLE builder;
GRANT CREATE ON SCHEMA public TO builder;
SET ROLE builder;
CREATE TABLE walls (height int);
ALTER TABLE walls ADD COLUMN width int DEFAULT abs(-4);
ALTER TABLE walls ADD COLUMN width int GENERATED ALWAYS AS (abs(height)) STORED;
ALTER TABLE walls ADD COLUMN width int CHECK (abs(width) > 1);
ALTER TABLE walls ADD CONSTRAINT high CHECK (abs(height) > 1);
ALTER TABLE walls ALTER COLUMN height TYPE bigint USING abs(height);
-- what is only stored is not prepared yet
ALTER TABLE walls ADD CONSTRAINT high CHECK (abs(height) > 1) NOT VALID;
INSERT INTO walls VALUES (3);
ALTER TABLE walls DROP CONSTRAINT high;
CREATE DOMAIN size AS int CHECK (abs(value) > 0);
SELECT 1::size;
CREATE FUNCTION sized(int) RETURNS int LANGUAGE sql AS 'SELECT 1; SELECT abs($1)';
SELECT sized(1);
-- operators are functions too
RESET ROLE;
REVOKE EXECUTE ON FUNCTION int4pl(int, int) FROM PUBLIC;
SET ROLE builder;
ALTER TABLE walls ADD COLUMN twice int GENERATED ALWAYS AS (height + height) STORED;
RESET ROLE;
GRANT EXECUTE ON FUNCTION abs(int), int4pl(int, int) TO builder;
SET ROLE builder;
ALTER TABLE walls ADD COLUMN width int DEFAULT abs(-4);
ALTER TABLE walls ADD COLUMN twice int GENERATED ALWAYS AS (height + height) STORED;
SELECT 1::size, sized(-1);
