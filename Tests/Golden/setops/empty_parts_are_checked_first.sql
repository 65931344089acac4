-- A part of UNION, INTERSECT or EXCEPT that is known to give no rows, by WHERE false or because no policy lets a row through, is
-- no part of the plan: its tables are checked before those of the other parts. UNION ALL keeps the order of the text.
CREATE ROLE alice;
CREATE TABLE one (id int);
CREATE TABLE hidden (id int);
CREATE TABLE three (id int);
ALTER TABLE hidden ENABLE ROW LEVEL SECURITY;
SET ROLE alice;
SELECT id FROM one UNION SELECT id FROM hidden;
SELECT id FROM one EXCEPT SELECT id FROM hidden;
SELECT id FROM one INTERSECT SELECT id FROM hidden ORDER BY 1;
SELECT id FROM one UNION ALL SELECT id FROM hidden;
SELECT id FROM one UNION ALL SELECT id FROM hidden ORDER BY 1;
SELECT id FROM one UNION SELECT id FROM three;
SELECT id FROM one UNION SELECT id FROM three WHERE 1 = 2;
SELECT id FROM one UNION ALL SELECT id FROM three WHERE false;
SELECT id FROM one UNION (SELECT id FROM three WHERE false LIMIT 1);
SELECT max(id) FROM one UNION SELECT max(id) FROM hidden;
SELECT id FROM one UNION SELECT id FROM three UNION SELECT id FROM hidden;
SELECT * FROM (SELECT id FROM one UNION SELECT id FROM hidden) AS x WHERE id > 0;
-- Views are asked for while the parts are planned, in the order of the text.
RESET ROLE;
CREATE VIEW first AS SELECT id FROM one;
CREATE VIEW second WITH (security_invoker) AS SELECT id FROM hidden;
SET ROLE alice;
SELECT id FROM first EXCEPT SELECT id FROM second;
SELECT id FROM one EXCEPT SELECT id FROM second;
SELECT id FROM first EXCEPT SELECT id FROM hidden;
