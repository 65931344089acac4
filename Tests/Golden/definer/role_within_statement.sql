-- CURRENT_USER is the role in force at the moment at which it is worked out: functions may change it within a statement, row by row.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE FUNCTION become(r text) RETURNS text LANGUAGE plpgsql AS
    $$BEGIN EXECUTE 'SET ROLE ' || r; RETURN current_user; END$$;
CREATE TABLE t (id int, o text);
INSERT INTO t VALUES (1, 'ann'), (2, 'bob');
GRANT SELECT ON t TO ann, bob;
SELECT current_user, become('ann'), current_user, session_user;
RESET ROLE;
SELECT current_user, become(o), current_user FROM t ORDER BY id;
RESET ROLE;
SELECT id FROM t WHERE become('ann') = current_user ORDER BY id;
RESET ROLE;
SELECT current_user FROM (SELECT become('ann') OFFSET 0) x;
RESET ROLE;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (o = current_user);
SET ROLE ann;
SELECT id, become('bob'), current_user FROM t ORDER BY id;
RESET ROLE;
-- A function's own SET role ends with it, also in the middle of a statement, unless its body sets the role for good. What SET LOCAL
-- of another parameter does stays until the transaction ends.
CREATE FUNCTION as_bob() RETURNS text LANGUAGE plpgsql SET role = bob AS 'BEGIN RETURN current_user; END';
CREATE FUNCTION stays() RETURNS text LANGUAGE plpgsql SET role = bob AS
    'BEGIN SET ROLE ann; RETURN current_user; END';
CREATE FUNCTION for_now() RETURNS text LANGUAGE plpgsql SET search_path = public AS
    'BEGIN SET LOCAL ROLE ann; RETURN current_user; END';
SELECT current_user, as_bob(), current_user, as_bob(), current_user;
DO $$BEGIN RAISE NOTICE '%', as_bob(); RAISE NOTICE '%', current_user; END$$;
CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql SET role = bob AS
    $$BEGIN RAISE NOTICE 'trigger as %', current_user; RETURN new; END$$;
CREATE TABLE u (id int);
CREATE TRIGGER tell BEFORE INSERT ON u FOR EACH ROW EXECUTE FUNCTION tell();
INSERT INTO u VALUES (1), (2) RETURNING id, current_user;
SELECT current_user, stays(), current_user;
RESET ROLE;
SELECT current_user, for_now(), current_user;
SELECT current_user;
