-- Giving a table away takes three things: to own it, to be able to SET ROLE to the new owner, and the new owner's CREATE on its schema.
CREATE ROLE seller;
CREATE ROLE buyer;
CREATE ROLE third;
CREATE SCHEMA s AUTHORIZATION seller;
CREATE TABLE s.t (a serial);
ALTER TABLE s.t OWNER TO seller;
SET ROLE third;
ALTER TABLE s.t OWNER TO third;
SET ROLE seller;
ALTER TABLE s.t OWNER TO buyer;
RESET ROLE;
GRANT buyer TO seller WITH SET FALSE;
SET ROLE seller;
ALTER TABLE s.t OWNER TO buyer;
RESET ROLE;
GRANT buyer TO seller WITH SET TRUE;
SET ROLE seller;
ALTER TABLE s.t OWNER TO buyer;
GRANT CREATE ON SCHEMA s TO buyer;
ALTER SEQUENCE s.t_a_seq OWNER TO buyer;
ALTER TABLE s.t OWNER TO buyer;
-- The seller may still use it as a member of its owner.
ALTER TABLE s.t OWNER TO seller;
ALTER TABLE s.t OWNER TO buyer;
SELECT relname, relowner::regrole FROM pg_class WHERE relnamespace = 's'::regnamespace ORDER BY 1;
-- The same owner again needs nothing.
SET ROLE third;
ALTER TABLE s.t OWNER TO buyer;
