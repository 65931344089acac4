-- Sequences too; and what a sequence can do through an owner column does not depend on the table's grants.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE t (id serial, a text);
GRANT USAGE ON SEQUENCE t_id_seq TO ann WITH GRANT OPTION;
GRANT ALL ON t TO bob;
SET ROLE bob;
INSERT INTO t (a) VALUES ('x');
SELECT nextval('t_id_seq');
SET ROLE ann;
GRANT USAGE ON SEQUENCE t_id_seq TO bob;
GRANT SELECT ON SEQUENCE t_id_seq TO bob;
GRANT ALL ON SEQUENCE t_id_seq TO bob;
SET ROLE bob;
INSERT INTO t (a) VALUES ('x') RETURNING id;
RESET ROLE;
\dp t_id_seq
REVOKE USAGE ON SEQUENCE t_id_seq FROM ann;
REVOKE USAGE ON SEQUENCE t_id_seq FROM ann CASCADE;
\dp t_id_seq
ALTER TABLE t OWNER TO ann;
\dp
