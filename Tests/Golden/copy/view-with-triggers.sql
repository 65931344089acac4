-- COPY FROM goes into a view that has an INSTEAD OF INSERT trigger: each line is handed to it, in the name of the user, who
-- needs INSERT on the view's columns that are given and no privilege on the table.
CREATE ROLE r;
CREATE TABLE t (id int PRIMARY KEY, a text);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE VIEW w AS SELECT * FROM v;
ALTER VIEW v ALTER a SET DEFAULT 'd';
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE NOTICE '% by %', new, current_user; INSERT INTO t VALUES (new.id, new.a); RETURN NULL; END $$;
CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f();
COPY v (id) FROM STDIN WHERE id > 0;
1
0
2
\.
COPY v FROM STDIN;
3	x
1	y
\.
COPY v FROM STDIN;
4	x
z	y
\.
COPY w FROM STDIN;
5	x
\.
SELECT * FROM t ORDER BY id;
CREATE OR REPLACE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE NOTICE '% by %', new, current_user; RETURN new; END $$;
GRANT INSERT (id) ON v TO r;
SET ROLE r;
COPY v (id) FROM STDIN;
6
\.
COPY v FROM STDIN;
6	x
\.
