-- CONTEXT names a function as the search path did when the session compiled it, which CREATE FUNCTION does; a trigger's
-- function is compiled for each trigger, when it first fires. A change of the function makes the session compile again.
CREATE SCHEMA s;
CREATE TABLE t (id int);
CREATE FUNCTION s.f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1 / 0; END $$;
CREATE FUNCTION s.g() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1 / 0; RETURN new; END $$;
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION s.g();
SET search_path = s, public;
SELECT f();
INSERT INTO t VALUES (1);
ALTER FUNCTION f() STABLE;
SELECT f();
SET search_path = public;
SELECT s.f();
INSERT INTO t VALUES (1);
-- Another session has compiled nothing yet.
\c
SET search_path = s;
SELECT f();
SET search_path = public;
SELECT s.f();
-- A function with a search path of its own is compiled under it.
CREATE FUNCTION s.h() RETURNS int LANGUAGE plpgsql SET search_path = s AS $$ BEGIN RETURN 1 / 0; END $$;
CREATE FUNCTION k() RETURNS int LANGUAGE plpgsql SET search_path = s AS $$ BEGIN RETURN 1 / 0; END $$;
SELECT s.h();
SELECT k();
