-- FORCE without ENABLE changes nothing: policies hold only while row-level security is switched on.
CREATE ROLE olga;
CREATE TABLE t (id int);
INSERT INTO t VALUES (1), (2);
ALTER TABLE t OWNER TO olga;
ALTER TABLE t FORCE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (id = 1);
SET ROLE olga;
SELECT count(*) FROM t;
SELECT row_security_active('t');
RESET ROLE;
SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE relname = 't';
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
SET ROLE olga;
SELECT count(*) FROM t;
SELECT row_security_active('t');
