-- ALTER asks for the owner before it looks at the kind of the relation, at the new owner or at who owns the sequence.
CREATE ROLE o;
CREATE ROLE x;
CREATE SCHEMA s AUTHORIZATION o;
GRANT USAGE ON SCHEMA s TO x;
SET ROLE o;
CREATE TABLE s.t (id serial);
SET ROLE x;
ALTER TABLE s.t OWNER TO nosuch;
ALTER TABLE s.t OWNER TO o;
ALTER VIEW s.t OWNER TO x;
ALTER SEQUENCE s.t OWNER TO x;
ALTER SEQUENCE s.t_id_seq OWNER TO x;
ALTER TABLE s.nosuch OWNER TO nosuch;
SET ROLE o;
ALTER TABLE s.t OWNER TO nosuch;
ALTER TABLE s.t OWNER TO o;
ALTER VIEW s.t OWNER TO o;
ALTER SEQUENCE s.t_id_seq OWNER TO x;
