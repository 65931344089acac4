-- The sequence of an identity column belongs to it: it cannot be given to another column, owner or schema, nor dropped alone.
CREATE ROLE owner;
GRANT CREATE ON SCHEMA public TO owner;
SET ROLE owner;
CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY, b serial);
ALTER SEQUENCE t_a_seq OWNED BY NONE;
ALTER SEQUENCE t_a_seq OWNED BY t.b;
ALTER SEQUENCE t_a_seq OWNER TO owner;
ALTER SEQUENCE t_a_seq SET SCHEMA pg_temp;
DROP SEQUENCE t_a_seq;
-- That of a serial column is tied less closely.
ALTER SEQUENCE t_b_seq OWNER TO owner;
ALTER SEQUENCE t_b_seq OWNED BY NONE;
ALTER SEQUENCE t_b_seq OWNER TO owner;
DROP SEQUENCE t_b_seq;
DROP SEQUENCE t_b_seq CASCADE;
ALTER TABLE t ALTER COLUMN a DROP IDENTITY;
DROP SEQUENCE t_a_seq;
