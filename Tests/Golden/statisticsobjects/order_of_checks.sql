-- CREATE STATISTICS asks for CREATE on the schema, and looks whether the name is taken, before it looks at the columns.
CREATE ROLE alice;
CREATE TABLE t (id int, a int);
ALTER TABLE t OWNER TO alice;
CREATE SCHEMA other;
GRANT CREATE ON SCHEMA public TO alice;
SET ROLE alice;
CREATE STATISTICS other.k ON id FROM t;
CREATE STATISTICS other.k ON id, nothing FROM t;
CREATE STATISTICS k ON id FROM t;
CREATE STATISTICS k ON id, a FROM t;
CREATE STATISTICS k ON id FROM t;
CREATE STATISTICS IF NOT EXISTS k ON id, nothing FROM t;
CREATE STATISTICS l ON id, nothing FROM t;
