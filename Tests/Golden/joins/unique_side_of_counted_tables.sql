-- Of two small tables whose rows CREATE INDEX has counted, the one with the unique key goes into the hash table: rows
-- come in the order of the other one, and a DELETE meets its foreign keys in that order.
CREATE TABLE member (id int PRIMARY KEY, sponsor int, level int);
INSERT INTO member VALUES (1, 2, 1), (2, 1, 1), (3, 2, 2);
CREATE INDEX ON member (level);
SELECT x.id, y.id AS sponsored FROM member x, member y WHERE x.id = y.sponsor;
SELECT x.id, y.id AS sponsored FROM member y, member x WHERE x.id = y.sponsor;
SELECT x.id, y.id AS sponsored FROM member x JOIN member y ON x.id = y.sponsor AND y.level < 2;
-- The row with the number 2 is deleted first, so it is the one that is still referenced.
CREATE TABLE badge (owner int REFERENCES member (id));
INSERT INTO badge VALUES (2), (1);
DELETE FROM member x USING member y WHERE x.id = y.sponsor;
-- More rows on the other side do not change that.
CREATE TABLE visit (day int, who int);
INSERT INTO visit VALUES (1, 3), (2, 3), (3, 1), (4, 2), (5, 3), (6, 1);
CREATE INDEX ON visit (day);
SELECT v.day, m.id FROM member m JOIN visit v ON v.who = m.id;
