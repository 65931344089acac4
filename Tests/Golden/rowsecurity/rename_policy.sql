-- A policy's name is its own within its table; renaming needs a free one.
CREATE TABLE t (id int);
CREATE TABLE u (id int);
CREATE POLICY p ON t USING (true);
CREATE POLICY p ON t USING (false);
CREATE POLICY p ON u USING (true);
CREATE POLICY q ON t USING (true);
ALTER POLICY p ON t RENAME TO q;
ALTER POLICY q ON t RENAME TO q;
ALTER POLICY p ON t RENAME TO r;
ALTER POLICY p ON t RENAME TO s;
ALTER POLICY p ON missing RENAME TO s;
SELECT tablename, policyname FROM pg_policies ORDER BY 1, 2;
