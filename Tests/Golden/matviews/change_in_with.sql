-- Also in WITH the privilege comes before the refusal to change a materialized view.
CREATE ROLE alice;
CREATE TABLE t (id int);
CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
WITH w AS (DELETE FROM m WHERE id = 1 RETURNING id) SELECT count(*) FROM w;
SET ROLE alice;
WITH w AS (DELETE FROM m WHERE id = 1 RETURNING id) SELECT count(*) FROM w;
WITH w AS (INSERT INTO m DEFAULT VALUES RETURNING id) SELECT count(*) FROM w;
RESET ROLE;
GRANT ALL ON m TO alice;
SET ROLE alice;
WITH w AS (UPDATE m SET id = 1 RETURNING id) SELECT count(*) FROM w;
