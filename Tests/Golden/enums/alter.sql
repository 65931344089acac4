-- ALTER TYPE adds and renames values; rows that are stored keep their place and show the new name.
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE p (m mood);
INSERT INTO p VALUES ('sad'), ('ok');
ALTER TYPE mood ADD VALUE 'meh' BEFORE 'ok';
ALTER TYPE mood ADD VALUE 'great';
ALTER TYPE mood ADD VALUE 'low' AFTER 'sad';
ALTER TYPE mood ADD VALUE 'first' BEFORE 'sad';
ALTER TYPE mood ADD VALUE 'meh';
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'meh';
ALTER TYPE mood ADD VALUE 'x' AFTER 'nope';
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';
ALTER TYPE mood RENAME VALUE 'sad' TO 'grey';
ALTER TYPE mood RENAME VALUE 'blue' TO 'ok';
SELECT enum_range(NULL::mood);
SELECT * FROM p ORDER BY m;
INSERT INTO p VALUES ('sad');
SELECT enumlabel, enumsortorder FROM pg_enum WHERE enumtypid = 'mood'::regtype ORDER BY enumsortorder;
\dT+ mood
CREATE DOMAIN d AS int;
ALTER TYPE d ADD VALUE 'x';
ALTER TYPE nope ADD VALUE 'x';
CREATE TYPE none AS ENUM ();
SELECT enum_range(NULL::none);
