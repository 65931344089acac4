-- pg_get_indexdef shows an index as the command that makes it, or one of its columns.
CREATE TABLE "Big Table" (a int, "B b" text, c date);
CREATE INDEX ON "Big Table" (a DESC, "B b" NULLS FIRST);
CREATE INDEX named ON "Big Table" USING hash ("B b");
CREATE INDEX ON "Big Table" ((a + 1), lower("B b"), (c IS NULL)) WHERE a > 0 AND "B b" LIKE 'x%';
CREATE UNIQUE INDEX ON "Big Table" (a) INCLUDE (c) WITH (fillfactor = 70);
CREATE INDEX ON ONLY "Big Table" (c DESC NULLS LAST);
SELECT indexrelid::regclass, pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = '"Big Table"'::regclass ORDER BY 1;
SELECT indexrelid::regclass, pg_get_indexdef(indexrelid, 1, false), pg_get_indexdef(indexrelid, 2, true) FROM pg_index WHERE indrelid = '"Big Table"'::regclass ORDER BY 1;
SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1;
CREATE INDEX named ON "Big Table" (a);
CREATE INDEX IF NOT EXISTS named ON "Big Table" (a);
CREATE INDEX ON "Big Table" (nope);
CREATE INDEX ON "Big Table" (random());
CREATE INDEX ON "Big Table" ((now()));
CREATE INDEX ON "Big Table" ((SELECT 1));
CREATE INDEX ON "Big Table" USING nope (a);
CREATE INDEX ON nope (a);
