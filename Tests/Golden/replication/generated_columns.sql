-- A publication of a table without a list of columns leaves out its generated columns, unless it publishes stored ones.
CREATE TABLE t (id int PRIMARY KEY, a int, b int GENERATED ALWAYS AS (id + 1) STORED);
CREATE PUBLICATION p1 FOR TABLE t;
CREATE PUBLICATION p2 FOR TABLE t (id, b);
CREATE PUBLICATION p3 FOR TABLE t WITH (publish_generated_columns = stored);
CREATE PUBLICATION p4 FOR ALL TABLES;
SELECT pubname, tablename, attnames FROM pg_publication_tables ORDER BY 1;
