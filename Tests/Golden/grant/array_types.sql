-- An array type has no privileges of its own; those of its element type count.
CREATE ROLE r;
GRANT USAGE ON TYPE int4[] TO r;
GRANT USAGE ON TYPE _text TO r;
REVOKE USAGE ON TYPE int4[] FROM PUBLIC;
GRANT USAGE ON TYPE int4 TO r;
REVOKE USAGE ON TYPE int4 FROM r;
GRANT USAGE ON DOMAIN int4 TO r;
GRANT USAGE ON TYPE nosuch TO r;
