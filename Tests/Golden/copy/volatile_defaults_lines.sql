-- Defaults are worked out line by line in COPY FROM, whether or not rows are stored together: the messages of what they
-- call name the line.
\set SHOW_CONTEXT always
CREATE FUNCTION loud(int) RETURNS int LANGUAGE plpgsql AS $$BEGIN RAISE NOTICE 'at %', $1; RETURN $1; END$$;
CREATE FUNCTION quiet(int) RETURNS int LANGUAGE plpgsql STABLE AS $$BEGIN RAISE NOTICE 'at %', $1; RETURN $1; END$$;
CREATE FUNCTION plain(int) RETURNS int LANGUAGE sql AS 'SELECT $1 + 1';
CREATE TABLE t (id int, a int DEFAULT loud(1));
CREATE TABLE u (id int, a int DEFAULT quiet(1));
CREATE TABLE v (id int, a int DEFAULT plain(1), b int DEFAULT quiet(2));
COPY t (id) FROM STDIN;
3
6
\.
COPY u (id) FROM STDIN;
3
6
\.
COPY v (id) FROM STDIN;
3
\.
COPY u (id) FROM STDIN;
1
x
\.
ALTER TABLE v ADD UNIQUE (a);
COPY v (id) FROM STDIN;
1
2
\.
