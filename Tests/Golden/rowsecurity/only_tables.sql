-- Only tables have policies: not views, sequences, indexes or system catalogs.
CREATE TABLE t (id int PRIMARY KEY);
CREATE VIEW v AS SELECT * FROM t;
CREATE SEQUENCE s;
CREATE POLICY p ON v USING (true);
CREATE POLICY p ON s USING (true);
CREATE POLICY p ON t_pkey USING (true);
CREATE POLICY p ON pg_class USING (true);
CREATE POLICY p ON missing USING (true);
CREATE POLICY p ON nowhere.t USING (true);
ALTER TABLE v ENABLE ROW LEVEL SECURITY;
ALTER TABLE s FORCE ROW LEVEL SECURITY;
ALTER TABLE pg_class ENABLE ROW LEVEL SECURITY;
ALTER TABLE missing ENABLE ROW LEVEL SECURITY;
ALTER TABLE IF EXISTS missing ENABLE ROW LEVEL SECURITY;
SELECT row_security_active('v'), row_security_active('pg_class'), row_security_active(1::oid);
SELECT row_security_active('missing');
