-- Addresses are taken apart by functions; << and its kin ask whether one network lies in another; + and - count addresses.
select a, family(a), host(a), masklen(a), netmask(a), hostmask(a), broadcast(a), network(a), text(a), a::cidr, set_masklen(a, 16) from (values ('192.168.1.5/24'::inet), ('10.0.0.1'), ('2001:db8::5/64')) v(a);
select abbrev('10.1.0.0/16'::cidr), abbrev('10.1.0.0/16'::inet), abbrev('2001:db8:0:1::/64'::cidr), inet_merge('192.168.1.5/24', '192.168.2.5/24'), inet_same_family('::1', '1.2.3.4');
select set_masklen('10.1.2.0/24'::cidr, 33);
select inet_merge('::1', '1.2.3.4');
select a << '192.168.0.0/16' as inside, a <<= '192.168.1.5' as inside_or_same, a >> '192.168.1.5' as around, a && '192.168.1.0/28' as over, a = '192.168.1.5' as eq, a < '192.168.1.6' as lt, a < '::1' as family from (select '192.168.1.5'::inet a) x;
select ~ '192.168.1.6'::inet as n, '192.168.1.6'::inet & '0.0.0.255' as a, '192.168.1.6'::inet | '0.0.0.255' as o, '192.168.1.6'::inet + 25 as p, '192.168.1.43'::inet - 36 as m, '192.168.1.43'::inet - '192.168.1.19' as d;
select '255.255.255.255'::inet + 1;
select '::1'::inet & '1.1.1.1';
select m, trunc(m), ~ m as n, m & '00:00:00:ff:ff:ff' as a from (select '08:00:2b:01:02:03'::macaddr m) x;
