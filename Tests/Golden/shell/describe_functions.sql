-- \df lists functions with arguments and kind; letters choose kinds, argument types may follow the name.
CREATE SCHEMA api;
CREATE FUNCTION api.add(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN a + b;
CREATE FUNCTION api.add(a text) RETURNS text LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION api.rows(OUT x int, OUT y text) RETURNS SETOF record LANGUAGE sql AS 'SELECT 1, ''a''';
CREATE FUNCTION api.many(VARIADIC v int[]) RETURNS TABLE (n int) LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
CREATE PROCEDURE api.run(INOUT n int) LANGUAGE plpgsql AS $$ BEGIN n := 2; END $$;
CREATE FUNCTION api.tr() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
COMMENT ON FUNCTION api.add(text) IS 'returns its argument';
\df api.*
\dfp api.*
\dft api.*
\dfn api.*
\dfnt api.*
\dfa api.*
\df api.add int
\df api.add text
\df api.add nosuch
\df+ api.add
\df nosuch
\sf api.add
\sf api.add(text)
\sf+ api.run
\sf api.nosuch
