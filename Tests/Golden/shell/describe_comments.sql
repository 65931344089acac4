-- \dd shows the comments that no other command shows; \dc, \dx list conversions and extensions.
CREATE TABLE t (a int PRIMARY KEY CHECK (a > 0));
COMMENT ON CONSTRAINT t_pkey ON t IS 'key';
COMMENT ON TABLE t IS 'not shown';
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
COMMENT ON TRIGGER g ON t IS 'trigger';
CREATE DOMAIN dd AS int CONSTRAINT dk CHECK (VALUE > 0);
COMMENT ON CONSTRAINT dk ON DOMAIN dd IS 'domain';
\dd
\dd t_pkey
\dd nope
\dd public.g
\dc
\dc+ nope
\dx
\dx nope
