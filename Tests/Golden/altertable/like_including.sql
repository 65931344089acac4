-- LIKE copies columns and NOT NULL; defaults, checks, indexes, identity, generation and comments come with INCLUDING.
CREATE TABLE t (id int PRIMARY KEY, a int DEFAULT 5 CHECK (a > 0), b int GENERATED ALWAYS AS (a + 1) STORED, c int GENERATED ALWAYS AS IDENTITY);
COMMENT ON COLUMN t.a IS 'about a';
CREATE INDEX t_a ON t (a) WHERE a > 3;
CREATE TABLE plain (LIKE t);
CREATE TABLE defaults (LIKE t INCLUDING DEFAULTS INCLUDING GENERATED);
CREATE TABLE checks (LIKE t INCLUDING CONSTRAINTS INCLUDING COMMENTS);
CREATE TABLE indexed (LIKE t INCLUDING INDEXES INCLUDING IDENTITY, extra int);
CREATE TABLE everything (LIKE t INCLUDING ALL EXCLUDING INDEXES);
SELECT table_name, column_name, column_default, is_nullable, is_identity, generation_expression FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> 't' ORDER BY 1, ordinal_position;
SELECT conrelid::regclass::text, conname FROM pg_constraint WHERE contype <> 'n' AND conrelid <> 't'::regclass AND connamespace = 'public'::regnamespace ORDER BY 1, 2;
SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = 'indexed'::regclass ORDER BY 1;
SELECT col_description('checks'::regclass, 2), col_description('everything'::regclass, 2), col_description('plain'::regclass, 2);
CREATE TABLE x (a int, LIKE t);
CREATE TABLE x (LIKE nope);
