-- An error inside a function that COPY FROM calls shows the function's statement, then the line that was read.
CREATE FUNCTION f(int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM currval('nonesuch'); RETURN $1; END $$;
CREATE TABLE tracks (id int, n int DEFAULT f(1));
COPY tracks (id) FROM stdin;
1
\.
