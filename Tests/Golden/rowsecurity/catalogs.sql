-- pg_policy holds policies with their conditions as trees, pg_policies shows them as text; pg_class has the two switches.
CREATE ROLE anna;
CREATE TABLE t (id int, who name);
CREATE POLICY a ON t USING (who = current_user OR id IN (1, 2));
CREATE POLICY b ON t AS RESTRICTIVE FOR UPDATE TO anna USING (id > 1) WITH CHECK (id < 9 AND who LIKE 'a%');
CREATE POLICY c ON t FOR INSERT TO anna, postgres WITH CHECK (id IS NOT NULL);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
SELECT polname, polcmd, polpermissive, polroles::regrole[], pg_get_expr(polqual, polrelid) AS qual,
    pg_get_expr(polwithcheck, polrelid) AS with_check
FROM pg_policy WHERE polrelid = 't'::regclass ORDER BY polname;
SELECT * FROM pg_policies ORDER BY policyname;
SELECT relrowsecurity, relforcerowsecurity, rowsecurity
FROM pg_class JOIN pg_tables ON relname = tablename WHERE relname = 't';
SELECT deptype, refobjid::regrole FROM pg_shdepend WHERE classid = 'pg_policy'::regclass ORDER BY 2::text;
COMMENT ON POLICY a ON t IS 'who may see what';
COMMENT ON POLICY nope ON t IS 'x';
SELECT obj_description(oid, 'pg_policy') FROM pg_policy WHERE polname = 'a';
