-- A notice from a BEFORE trigger tells the line of COPY that it is about, one from an AFTER trigger does not.
CREATE TABLE t (id int, a text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE NOTICE '% % %', tg_when, tg_level, new.id;
    RETURN new;
END $$;
CREATE TRIGGER f BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
\set SHOW_CONTEXT always
COPY t FROM STDIN;
1	x
2	y
\.
COPY t (id) FROM STDIN (FORMAT csv, ON_ERROR ignore, LOG_VERBOSITY verbose);
3
four
5
\.
