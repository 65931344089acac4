-- \dd shows the comments of constraints, triggers and rules, which no other command shows; comments of tables stand in \dt+.
CREATE SCHEMA other;
CREATE TABLE t (a int CONSTRAINT positive CHECK (a > 0));
CREATE TABLE other.t (a int CONSTRAINT hidden CHECK (a > 0));
CREATE DOMAIN small AS int CONSTRAINT below CHECK (VALUE < 10);
CREATE TRIGGER same BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE POLICY mine ON t;
\dd
COMMENT ON TABLE t IS 'not here';
COMMENT ON COLUMN t.a IS 'not here';
COMMENT ON POLICY mine ON t IS 'not here';
COMMENT ON CONSTRAINT positive ON t IS 'no zero';
COMMENT ON CONSTRAINT hidden ON other.t IS 'elsewhere';
COMMENT ON CONSTRAINT below ON DOMAIN small IS 'one digit';
COMMENT ON TRIGGER same ON t IS 'nothing changed';
\dd
\ddS
\dd b*
\dd other.*
\dd nobody
COMMENT ON TRIGGER same ON t IS NULL;
\dd s*
\dc
\dc+
