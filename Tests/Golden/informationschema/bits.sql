-- The length of bit strings is a character_maximum_length, and an octet length is none.
create table t (a bit(3), b bit varying(5), c varbit, d int4range, e inet, f money);
select column_name, data_type, character_maximum_length, character_octet_length, udt_name from information_schema.columns where table_name = 't' order by ordinal_position;
create domain flags as bit(7);
select domain_name, data_type, character_maximum_length from information_schema.domains where domain_name = 'flags';
