-- DROP POLICY [IF EXISTS] names a policy and its table, with a NOTICE for whichever is missing.
CREATE TABLE t (id int);
CREATE POLICY p ON t USING (true);
CREATE POLICY q ON t USING (true);
DROP POLICY nope ON t;
DROP POLICY IF EXISTS nope ON t;
DROP POLICY IF EXISTS nope ON public.t;
DROP POLICY nope ON missing;
DROP POLICY IF EXISTS nope ON missing;
DROP POLICY nope ON nowhere.t;
DROP POLICY IF EXISTS nope ON nowhere.t;
DROP POLICY p ON t RESTRICT;
DROP POLICY q ON t CASCADE;
SELECT count(*) FROM pg_policy;
