-- Operators on bit strings need operands of one length; functions count places from 0 (get_bit) or from 1 (substring, position, overlay).
select b'1100' & b'1010' as a, b'1100' | b'1010' as o, b'1100' # b'1010' as x, ~ b'1100' as n, b'1100' << 1 as l, b'1100' >> 1 as r, b'1100' << -1 as lr, b'1100' >> 10 as z, b'11' || b'00' as c;
select b'11' & b'1';
select b'11' | b'1';
select b'11' # b'1';
select b'1' = b'10' as eq, b'1' < b'10' as lt, b'11' > b'10' as gt, b'' < b'0' as empty;
select length(b'10110'), bit_length(b'10110'), octet_length(b'101100001'), bit_count(b'10110');
select get_bit(b'100', 0), get_bit(b'100', 2), set_bit(b'100', 2, 1);
select get_bit(b'100', 3);
select set_bit(b'100', 1, 2);
select substring(b'110010111' from 3 for 2), substring(b'110010111' from 3), substring(b'1100' from 0 for 2);
select substring(b'1100' from 2 for -1);
select position(b'010' in b'110010111'), position(b'111' in b'000'), position(b'' in b'101');
select overlay(b'110010111' placing b'1111' from 2), overlay(b'110010111' placing b'1111' from 2 for 1);
create table u (a bit(4) primary key, b varbit unique);
insert into u values ('1010', '1'), ('1011', '11');
insert into u values ('1010', '111');
insert into u values ('1110', '11');
select * from u order by b desc;
