-- A school: a view that filters by current_user shows each reader the own rows; the table below is closed.

CREATE ROLE school;
CREATE ROLE teachers;
CREATE ROLE students;
CREATE ROLE miss_honey LOGIN IN ROLE teachers;
CREATE ROLE mr_snape LOGIN IN ROLE teachers;
CREATE ROLE matilda LOGIN IN ROLE students;
CREATE ROLE draco LOGIN IN ROLE students;
CREATE SCHEMA school AUTHORIZATION school;
SET ROLE school;
CREATE TABLE school.grades (
    grade_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    student name NOT NULL,
    teacher name NOT NULL DEFAULT current_user,
    subject text NOT NULL,
    grade integer CHECK (grade BETWEEN 1 AND 6),
    remark text);
CREATE VIEW school.my_grades AS
    SELECT subject, grade, teacher FROM school.grades WHERE student = current_user;
CREATE VIEW school.class_list AS
    SELECT student, count(*) AS grades, round(avg(grade), 1) AS average FROM school.grades GROUP BY student;
GRANT USAGE ON SCHEMA school TO teachers, students;
GRANT SELECT ON school.my_grades TO students;
GRANT SELECT ON school.class_list TO teachers;
GRANT INSERT (student, subject, grade, remark) ON school.grades TO teachers;
GRANT SELECT (grade_id, student, subject, teacher), UPDATE (grade, remark) ON school.grades TO teachers;
RESET ROLE;
\dp school.*

SET SESSION AUTHORIZATION miss_honey;
INSERT INTO school.grades (student, subject, grade, remark) VALUES ('matilda', 'Maths', 1, 'brilliant'), ('draco', 'Maths', 4, NULL);
INSERT INTO school.grades (student, subject, grade, teacher) VALUES ('draco', 'Potions', 1, 'mr_snape');
INSERT INTO school.grades (student, subject, grade) VALUES ('draco', 'Maths', 7);
SELECT student, subject, teacher FROM school.grades ORDER BY grade_id;
SELECT grade FROM school.grades;
UPDATE school.grades SET grade = 3 WHERE student = 'draco' AND subject = 'Maths';
UPDATE school.grades SET grade = grade - 1 WHERE student = 'draco';
UPDATE school.grades SET student = 'matilda';
DELETE FROM school.grades;
SET SESSION AUTHORIZATION mr_snape;
INSERT INTO school.grades (student, subject, grade) VALUES ('draco', 'Potions', 1) RETURNING teacher;
SELECT * FROM school.class_list ORDER BY student;
SELECT * FROM school.my_grades;

-- The students. The view's rows depend on who asks; its rights are its owner's.
SET SESSION AUTHORIZATION matilda;
SELECT * FROM school.my_grades ORDER BY subject;
SELECT * FROM school.grades;
SELECT * FROM school.class_list;
SET SESSION AUTHORIZATION draco;
SELECT * FROM school.my_grades ORDER BY subject;
SELECT remark FROM school.my_grades;

-- As the group itself there is nothing to see: no student is called students.
SET ROLE students;
SELECT count(*) FROM school.my_grades;
RESET SESSION AUTHORIZATION;

-- A superuser reads his own grades through the view as well, and has none.
SELECT count(*) FROM school.my_grades;
SELECT student, grade FROM school.grades ORDER BY grade_id;

-- Would security_invoker be better here? Then students need the table, and can read all of it.
BEGIN;
ALTER VIEW school.my_grades SET (security_invoker = true);
SET LOCAL SESSION AUTHORIZATION draco;
SELECT * FROM school.my_grades;
ROLLBACK;
BEGIN;
ALTER VIEW school.my_grades SET (security_invoker = true);
GRANT SELECT ON school.grades TO students;
SET LOCAL SESSION AUTHORIZATION draco;
SELECT subject, grade FROM school.my_grades ORDER BY subject;
SELECT student, grade FROM school.grades ORDER BY grade_id;
ROLLBACK;
SELECT session_user, current_user;
