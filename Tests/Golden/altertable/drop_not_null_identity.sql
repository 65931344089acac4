-- DROP NOT NULL refuses identity columns before those of a primary key; dropping the constraint looks at the key first.
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a int);
CREATE TABLE u (id int GENERATED ALWAYS AS IDENTITY);
\set VERBOSITY sqlstate
ALTER TABLE t ALTER COLUMN id DROP NOT NULL;
ALTER TABLE t DROP CONSTRAINT t_id_not_null;
ALTER TABLE u ALTER COLUMN id DROP NOT NULL;
ALTER TABLE u DROP CONSTRAINT u_id_not_null;
\set VERBOSITY default
ALTER TABLE t ALTER COLUMN id DROP NOT NULL;
ALTER TABLE t DROP CONSTRAINT t_id_not_null;
ALTER TABLE u DROP CONSTRAINT u_id_not_null;
