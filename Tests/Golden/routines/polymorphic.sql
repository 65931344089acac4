-- A polymorphic function takes its types from its arguments, which must agree.
CREATE FUNCTION same(a anyelement, b anyelement) RETURNS anyelement LANGUAGE sql AS 'SELECT COALESCE(a, b)';
CREATE FUNCTION pair(a anyelement) RETURNS anyarray LANGUAGE sql AS 'SELECT ARRAY[a, a]';
CREATE FUNCTION head(a anyarray) RETURNS anyelement LANGUAGE plpgsql AS $$ DECLARE x a%TYPE; BEGIN RETURN a[1]; END $$;
CREATE FUNCTION mix(a anycompatible, b anycompatible) RETURNS anycompatible LANGUAGE sql AS 'SELECT COALESCE(b, a)';
SELECT same(NULL, 2), same('x'::text, 'y'), pair(1.5), pair('a'::text), mix(1, 2.5), pg_typeof(mix(1, 2.5)), pg_typeof(pair(now()));
SELECT head(ARRAY['p', 'q']);
SELECT same(1, 2.5);
SELECT same('a', 'b');
SELECT pair('a');
SELECT mix(1, 'x'::text);
SELECT head(1);
CREATE FUNCTION bad() RETURNS anyelement LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION bad(a anyelement, b anyarray) RETURNS anyelement LANGUAGE sql AS 'SELECT b[1]';
SELECT bad(1, ARRAY['x']);
