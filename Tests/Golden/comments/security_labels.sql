-- Without a provider there are no security labels, whatever the object.
CREATE ROLE alice;
CREATE TABLE t (a int);
SET ROLE alice;
SECURITY LABEL ON TABLE t IS 'secret';
SECURITY LABEL ON ROLE alice IS 'secret';
SECURITY LABEL FOR selinux ON TABLE nowhere IS NULL;
RESET ROLE;
SELECT count(*) FROM pg_seclabel;
DROP TABLE t;
DROP ROLE alice;
