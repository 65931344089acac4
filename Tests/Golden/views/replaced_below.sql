-- A view reads the views below it as they are now: CREATE OR REPLACE VIEW and new options of an inner view reach every view above.
CREATE ROLE teacher;
CREATE ROLE pupil;
CREATE TABLE marks (name text, mark int);
INSERT INTO marks VALUES ('ann', 1), ('bob', 2);
CREATE VIEW inner_marks AS SELECT name, mark FROM marks;
CREATE VIEW outer_marks AS SELECT * FROM inner_marks;
GRANT SELECT ON outer_marks TO pupil;
ALTER VIEW inner_marks OWNER TO teacher;
SET ROLE pupil;
-- The inner view's new owner may not read the table.
SELECT * FROM outer_marks;
RESET ROLE;
GRANT SELECT ON marks TO teacher;
SET ROLE pupil;
SELECT * FROM outer_marks ORDER BY name;
RESET ROLE;
CREATE OR REPLACE VIEW inner_marks AS SELECT name, mark FROM marks WHERE mark = 1;
SET ROLE pupil;
SELECT * FROM outer_marks;
RESET ROLE;
CREATE OR REPLACE VIEW inner_marks AS SELECT 'nobody' AS name, 0 AS mark;
SET ROLE pupil;
SELECT * FROM outer_marks;
