-- What is nested too deeply, or calls itself without an end, is refused with 54001; the session goes on.
\set VERBOSITY sqlstate
CREATE FUNCTION down(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN down(n + 1); END $$;
SELECT down(1);
CREATE FUNCTION down_sql(n int) RETURNS int LANGUAGE sql AS $$ SELECT down_sql(n + 1) + 1 $$;
SELECT down_sql(1);

CREATE TABLE loop (a int);
CREATE FUNCTION again() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO loop VALUES (NEW.a + 1); RETURN NEW; END $$;
CREATE TRIGGER again AFTER INSERT ON loop FOR EACH ROW EXECUTE FUNCTION again();
INSERT INTO loop VALUES (1);

SELECT (repeat('[', 100000) || repeat(']', 100000))::json;
SELECT (repeat('[', 100000) || repeat(']', 100000))::jsonb;

-- Nothing of it is left, and all of it can be tried again.
SELECT count(*) FROM loop;
SELECT 'still here' AS session;
