-- A policy's condition must be boolean and may hold neither aggregates nor window or set-returning functions.
CREATE TABLE t (id int, name text);
CREATE POLICY p ON t USING (id);
CREATE POLICY p ON t WITH CHECK ('maybe');
CREATE POLICY p ON t USING (count(*) > 1);
CREATE POLICY p ON t USING (row_number() OVER () = 1);
CREATE POLICY p ON t USING (generate_series(1, id) = 1);
CREATE POLICY p ON t USING (nothing = 1);
CREATE POLICY p ON t USING (other.id = 1);
CREATE POLICY p ON t USING (id = 'one');
CREATE POLICY p ON t USING (id = (SELECT 1, 2));
CREATE POLICY p ON t USING (id IN (SELECT id FROM missing));
CREATE POLICY p ON t USING ('yes');
CREATE POLICY q ON t USING (NULL);
CREATE POLICY r ON t USING (t.id > 0 AND ctid IS NOT NULL);
SELECT policyname, qual FROM pg_policies ORDER BY policyname;
