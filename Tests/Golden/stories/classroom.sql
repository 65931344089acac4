-- A database course: the teacher prepares, an assistant helps, the students work in schemas of their own and
-- share what they like.

CREATE ROLE students;
CREATE ROLE teacher LOGIN CREATEROLE;
GRANT students TO teacher WITH ADMIN OPTION;
CREATE SCHEMA course AUTHORIZATION teacher;
CREATE ROLE kim LOGIN;
CREATE ROLE lee LOGIN;
CREATE SCHEMA AUTHORIZATION kim;
CREATE SCHEMA AUTHORIZATION lee;

SET SESSION AUTHORIZATION teacher;
CREATE ROLE assistant LOGIN;
GRANT students TO assistant WITH ADMIN OPTION;
CREATE TABLE course.tracks (id integer PRIMARY KEY, title text, seconds integer);
INSERT INTO course.tracks VALUES (1, 'Ouverture', 300), (2, 'Aria', 240), (3, 'Finale', NULL);
CREATE TABLE course.solutions (exercise integer, answer text);
INSERT INTO course.solutions VALUES (1, 'SELECT count(*) ...');
GRANT USAGE ON SCHEMA course TO students, assistant;
GRANT SELECT ON course.tracks TO students WITH GRANT OPTION;
GRANT SELECT ON ALL TABLES IN SCHEMA course TO assistant;

SET SESSION AUTHORIZATION assistant;
GRANT students TO kim, lee;
GRANT SELECT ON course.solutions TO kim;
RESET SESSION AUTHORIZATION;
\drg

-- Kim works and is curious.
SET SESSION AUTHORIZATION kim;
SELECT * FROM course.tracks ORDER BY id;
SELECT * FROM course.solutions;
UPDATE course.tracks SET seconds = 0;
CREATE TABLE homework AS SELECT count(*) AS tracks, sum(seconds) AS total FROM course.tracks;
SELECT * FROM homework;
CREATE VIEW long_tracks AS SELECT title FROM course.tracks WHERE seconds > 250;
SELECT * FROM long_tracks;
CREATE TABLE course.cheat (a integer);

-- Kim shares with Lee: the table, and the way in.
GRANT SELECT ON homework TO lee;
SET SESSION AUTHORIZATION lee;
SELECT * FROM kim.homework;
SET SESSION AUTHORIZATION kim;
GRANT USAGE ON SCHEMA kim TO lee;
SET SESSION AUTHORIZATION lee;
SELECT * FROM kim.homework;
SELECT * FROM kim.long_tracks;
CREATE TABLE kim.present (a integer);
DELETE FROM kim.homework;
SELECT current_schema(), current_user;

-- Kim may pass on what students were given with grant option: it is granted in the name of students.
SET SESSION AUTHORIZATION kim;
GRANT SELECT ON course.tracks TO lee;
RESET SESSION AUTHORIZATION;
\dp course.tracks

-- End of the term: the assistant takes lee out; what lee was given in person stays.
SET SESSION AUTHORIZATION assistant;
REVOKE students FROM lee;
RESET SESSION AUTHORIZATION;
SELECT has_schema_privilege('lee', 'course', 'USAGE') AS usage, has_table_privilege('lee', 'course.tracks', 'SELECT') AS reads;
SET SESSION AUTHORIZATION lee;
SELECT * FROM course.tracks;
SELECT * FROM kim.homework;
RESET SESSION AUTHORIZATION;

-- The teacher revokes the grant option, which lee's grant rests on.
SET SESSION AUTHORIZATION teacher;
REVOKE GRANT OPTION FOR SELECT ON course.tracks FROM students;
REVOKE GRANT OPTION FOR SELECT ON course.tracks FROM students CASCADE;
RESET SESSION AUTHORIZATION;
\dp course.tracks
DROP ROLE assistant;
REVOKE students FROM kim GRANTED BY assistant;
SET SESSION AUTHORIZATION teacher;
DROP OWNED BY assistant;
RESET SESSION AUTHORIZATION;
DROP OWNED BY assistant;
DROP ROLE assistant;
\drg
