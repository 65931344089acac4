-- ADD FOREIGN KEY looks at the rows that are there as the role in force, if it may read both keys; otherwise it looks each
-- one up as the owner of the referenced table, who may have lost the right to.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE SCHEMA s AUTHORIZATION bob;
CREATE TABLE s.p (id int PRIMARY KEY);
ALTER TABLE s.p OWNER TO alice;
CREATE TABLE c (id int);
INSERT INTO c VALUES (1);
ALTER TABLE c ADD FOREIGN KEY (id) REFERENCES s.p;
INSERT INTO s.p VALUES (1);
ALTER TABLE c ADD FOREIGN KEY (id) REFERENCES s.p;
INSERT INTO c VALUES (1);
ALTER TABLE c DROP CONSTRAINT c_id_fkey;
-- Bob may refer to the table, but not read it: its owner is asked, who may not use the schema.
ALTER TABLE c OWNER TO bob;
GRANT REFERENCES ON s.p TO bob;
SET ROLE bob;
ALTER TABLE c ADD FOREIGN KEY (id) REFERENCES s.p;
RESET ROLE;
GRANT SELECT (id) ON s.p TO bob;
SET ROLE bob;
ALTER TABLE c ADD FOREIGN KEY (id) REFERENCES s.p;
