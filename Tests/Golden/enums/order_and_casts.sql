-- The values of an enumeration are ordered as they were written, compare with literals, and cast to and from text.
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
SELECT 'ok'::mood, 'sad'::mood < 'happy' AS less, 'ok' = 'ok'::mood AS equal, enum_first(NULL::mood), enum_last(NULL::mood);
SELECT enum_range(NULL::mood) AS all, enum_range('ok'::mood, NULL) AS upward, enum_range(NULL, 'ok'::mood) AS downward;
SELECT 'bad'::mood;
SELECT 'ok'::text::mood, 'ok'::mood::text || '!' AS t;
SELECT 'bad'::text::mood;
CREATE TABLE p (n text, m mood, ms mood[] DEFAULT '{sad}');
INSERT INTO p VALUES ('a', 'ok', '{sad,happy}'), ('b', 'sad', NULL);
INSERT INTO p (n, m) VALUES ('c', 'happy');
INSERT INTO p VALUES ('d', 'bad');
INSERT INTO p VALUES ('d', 'ok'::text);
SELECT * FROM p ORDER BY m DESC;
SELECT max(m), min(m), count(DISTINCT m) FROM p;
SELECT n FROM p WHERE m > 'sad' AND m <> 'happy';
SELECT n FROM p WHERE m IN ('sad', 'happy') ORDER BY n;
SELECT m, count(*) FROM p GROUP BY m ORDER BY m;
SELECT m = n FROM p;
SELECT m > 1 FROM p;
