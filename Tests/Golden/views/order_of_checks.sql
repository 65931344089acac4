-- Of several relations that are denied, EXISTS counts with its own level's relations only when it depends on their rows; a WITH query
-- that is run on its own looks at its views before the rest of the statement does, and at its tables afterwards.
CREATE ROLE cid;
CREATE SCHEMA s;
CREATE TABLE s.inner_table (id int, b int);
CREATE TABLE other (id int, a int);
CREATE VIEW shown WITH (security_invoker) AS SELECT id, b FROM s.inner_table;
GRANT SELECT ON shown TO cid;
CREATE VIEW first AS SELECT id, a FROM other;
CREATE VIEW second AS SELECT * FROM first WHERE id < 8;
SET ROLE cid;
SELECT id FROM shown WHERE EXISTS (SELECT FROM other);
SELECT id FROM shown WHERE EXISTS (SELECT FROM other WHERE other.id = shown.id);
WITH w AS (DELETE FROM first WHERE id = 2 RETURNING id) SELECT * FROM second;
WITH w AS (SELECT * FROM first) SELECT * FROM second, w;
WITH w AS MATERIALIZED (SELECT * FROM first) SELECT * FROM second, w;
WITH w AS (DELETE FROM other) SELECT * FROM shown;
