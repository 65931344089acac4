-- jsonb_populate_record_valid is false where a value or a domain refuses; what is wrong with the call itself stays an error.
CREATE TYPE pair AS (a int, b text); CREATE DOMAIN pos AS int CHECK (VALUE > 0); CREATE TYPE dp AS (a pos, b int NULL);
CREATE TYPE dp AS (a pos);
SELECT jsonb_populate_record_valid(NULL::pair, '{"a": 1}');
SELECT jsonb_populate_record_valid(NULL::pair, '{"a": "x"}');
SELECT jsonb_populate_record_valid(NULL::dp, '{"a": -1}');
SELECT jsonb_populate_record_valid(NULL::dp, '{"a": 1}');
SELECT jsonb_populate_record_valid(NULL::int, '{"a": 1}');
SELECT jsonb_populate_record_valid(NULL::record, '{"a": 1}');
SELECT jsonb_populate_record_valid(NULL::pair, '[1]');
SELECT jsonb_populate_record_valid(NULL::pair, NULL);
