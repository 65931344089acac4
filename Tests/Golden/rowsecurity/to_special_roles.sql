-- TO takes PUBLIC, CURRENT_USER and SESSION_USER; PUBLIC beside other roles makes them pointless, with a WARNING.
CREATE ROLE anna;
CREATE TABLE t (id int);
CREATE POLICY a ON t TO PUBLIC USING (true);
CREATE POLICY b ON t TO current_user, session_user, anna USING (true);
CREATE POLICY c ON t TO anna, PUBLIC USING (true);
CREATE POLICY d ON t TO nobody USING (true);
CREATE POLICY d ON t TO anna, nobody USING (true);
CREATE POLICY d ON t TO none USING (true);
SELECT policyname, roles FROM pg_policies ORDER BY policyname;
ALTER POLICY a ON t TO anna;
ALTER POLICY b ON t TO anna, PUBLIC;
SELECT policyname, roles FROM pg_policies ORDER BY policyname;
