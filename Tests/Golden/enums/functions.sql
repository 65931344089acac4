-- The values of an enum are ordered as they were declared; enum_first, enum_last and enum_range show them.
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
SELECT enum_first(NULL::mood), enum_last('ok'::mood), enum_range(NULL::mood), enum_range('ok', 'happy'::mood), enum_range(NULL, 'ok'::mood);
SELECT 'sad'::mood < 'happy' AS less, 'ok'::mood BETWEEN 'sad' AND 'happy' AS between, greatest('sad'::mood, 'ok') AS greatest;
CREATE TABLE days (day int, felt mood DEFAULT 'ok');
INSERT INTO days VALUES (1, 'happy'), (2, DEFAULT), (3, 'sad'), (4, NULL);
SELECT day, felt FROM days ORDER BY felt DESC NULLS LAST;
SELECT min(felt), max(felt), count(felt), array_agg(felt ORDER BY felt) FROM days;
SELECT felt::text || '!' AS said FROM days WHERE felt > 'sad' ORDER BY felt;
INSERT INTO days VALUES (5, 'angry');
SELECT 'Happy'::mood;
SELECT felt || '!' FROM days WHERE day = 1;
SELECT felt = 'sad'::text FROM days;
SELECT felt + 1 FROM days;
SELECT felt LIKE 's%' FROM days;
SELECT enum_first(NULL);
