-- A notice or warning that comes up in a function says where, as an error does; psql shows it with SHOW_CONTEXT always.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE TABLE t (id int);
GRANT SELECT, INSERT ON t TO alice;
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
    IF true THEN
        RAISE NOTICE 'by %', current_user;
    END IF;
    GRANT SELECT ON t TO bob;
    RETURN 1;
END $$;
CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT f()';
CREATE FUNCTION h() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    BEGIN
        PERFORM 1 / 0;
    EXCEPTION WHEN division_by_zero THEN
        RAISE WARNING 'caught %', sqlerrm;
    END;
    PERFORM g();
    RETURN new;
END $$;
CREATE TRIGGER h BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION h();
SET ROLE alice;
SELECT f();
\set SHOW_CONTEXT always
SELECT f();
SELECT g();
INSERT INTO t VALUES (1);
DO $$ BEGIN RAISE NOTICE 'here'; EXECUTE 'DROP TABLE IF EXISTS nothing'; END $$;
