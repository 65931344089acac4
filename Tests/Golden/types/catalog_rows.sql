-- pg_type shows types of every sort with their arrays, regtype and format_type name them, qualified where the search
-- path does not find them.
CREATE SCHEMA s;
CREATE DOMAIN s.d AS varchar(5) DEFAULT 'x' NOT NULL;
CREATE TYPE s.e AS ENUM ('a');
CREATE TYPE s.c AS (x int);
CREATE TABLE s."Odd" (a s.d);
SELECT typname, typtype, typcategory, typlen, typnotnull, typdefault, typrelid::regclass, typelem::regtype, typbasetype::regtype, typtypmod
FROM pg_type WHERE typnamespace = 's'::regnamespace ORDER BY 1;
SELECT 's.d'::regtype, 's.e[]'::regtype, 's."Odd"'::regtype, format_type('s.d'::regtype, -1), pg_typeof('x'::s.d);
SET search_path = s;
SELECT 's.d'::regtype, 'e[]'::regtype, '"Odd"'::regtype, format_type('s.e'::regtype, -1);
SELECT to_regtype('e'), to_regtype('nope');
SELECT 'nope'::regtype;
\d "Odd"
