-- A role that set_config gives the session is in force for the names in the statements that follow in the same block.
CREATE ROLE ann LOGIN;
CREATE SCHEMA s2;
CREATE TABLE s2.t4 (id serial PRIMARY KEY, a text);
DO $$ BEGIN PERFORM set_config('role', 'ann', true); PERFORM from s2.t4; END $$;
DO $$ BEGIN PERFORM set_config('role', 'ann', true); PERFORM 's2.t4_id_seq'::regclass;  END $$;
DO $$ BEGIN PERFORM set_config('role', 'ann', true); PERFORM nextval('s2.t4_id_seq'); END $$;
DO $$ BEGIN SET LOCAL role ann; PERFORM nextval('s2.t4_id_seq'); END $$;
DO $$ BEGIN SET LOCAL role ann; PERFORM 's2.t4_id_seq'::regclass;  END $$;
DO $$ declare x int; BEGIN SET LOCAL role ann; x := nextval('s2.t4_id_seq'); END $$;
BEGIN; SET LOCAL role ann; select nextval('s2.t4_id_seq'); rollback;
