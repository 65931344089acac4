-- GROUPS frames count groups of peers: one group is all rows that the window's ORDER BY holds equal.
CREATE TABLE marks (pupil text, mark int);
INSERT INTO marks VALUES ('ada', 1), ('bob', 1), ('cy', 2), ('di', 3), ('ed', 3), ('flo', 5);
SELECT pupil, mark, count(*) OVER (ORDER BY mark GROUPS CURRENT ROW) AS same,
    count(*) OVER (ORDER BY mark GROUPS 1 PRECEDING) AS with_previous,
    count(*) OVER (ORDER BY mark GROUPS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS later,
    count(*) OVER (ORDER BY mark GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS around FROM marks ORDER BY pupil;
SELECT pupil, first_value(pupil) OVER (ORDER BY mark DESC, pupil GROUPS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM marks ORDER BY pupil;
-- GROUPS needs an ORDER BY and offsets that are not negative.
SELECT count(*) OVER (GROUPS 1 PRECEDING) FROM marks;
SELECT count(*) OVER (GROUPS UNBOUNDED PRECEDING) FROM marks;
SELECT count(*) OVER (ORDER BY mark GROUPS BETWEEN CURRENT ROW AND -1 FOLLOWING) FROM marks;
SELECT count(*) OVER (ORDER BY mark GROUPS 'one' PRECEDING) FROM marks;
