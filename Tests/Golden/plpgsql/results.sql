-- A result of the wrong kind is found where it is returned, or when it is cast to the function's type.
CREATE TABLE t (id integer);
CREATE FUNCTION row_of() RETURNS t LANGUAGE plpgsql AS $$ BEGIN RETURN 5; END $$;
SELECT row_of();
CREATE FUNCTION number() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RETURN ROW(1, 2); END $$;
SELECT number();
CREATE FUNCTION numbers() RETURNS SETOF integer LANGUAGE plpgsql AS $$ BEGIN RETURN NEXT 'x'; END $$;
SELECT * FROM numbers();
CREATE FUNCTION texts() RETURNS SETOF integer LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT 'x'::text; END $$;
SELECT * FROM texts();
CREATE FUNCTION nothing() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN END $$;
SELECT nothing();
SET plpgsql.check_asserts = off;
DO $$ BEGIN ASSERT false, 'why'; END $$;
RESET plpgsql.check_asserts;
DO $$ BEGIN ASSERT false, 'why'; END $$;
