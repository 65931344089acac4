-- FILTER lets an aggregate see only some rows of its group; the group itself stays.
CREATE TABLE exams (pupil text, subject text, passed boolean);
INSERT INTO exams VALUES ('ada', 'sql', true), ('ada', 'law', false), ('bob', 'sql', false), ('cy', 'law', NULL);
SELECT pupil, count(*) FILTER (WHERE passed) AS passed, count(*) FILTER (WHERE NOT passed) AS failed,
    count(*) FILTER (WHERE passed IS NULL) AS open FROM exams GROUP BY pupil ORDER BY pupil;
SELECT bool_or(passed) FILTER (WHERE subject = 'sql'), bool_and(passed) FILTER (WHERE subject = 'art'),
    array_agg(pupil ORDER BY pupil) FILTER (WHERE subject IN (SELECT 'law')) FROM exams;
SELECT pupil FROM exams GROUP BY pupil HAVING count(*) FILTER (WHERE passed) > 0;
SELECT count(*) FILTER (WHERE subject) FROM exams;
SELECT count(*) FILTER (WHERE count(*) > 1) FROM exams;
SELECT count(*) FILTER (passed) FROM exams;
SELECT lower(pupil) FILTER (WHERE passed) FROM exams;
