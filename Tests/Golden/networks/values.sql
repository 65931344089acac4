-- inet is an address with the length of its network; cidr is a network, which has no bits behind its mask.
select '192.168.1.5'::inet, '192.168.1.5/24'::inet, '10.1/16'::inet, '192.168.1.0/24'::cidr, '10'::cidr, '192.168.1'::cidr, '172.16'::cidr;
select '::1'::inet, '2001:db8::/32'::cidr, '2001:db8:0:0:1:0:0:1'::inet, '::ffff:1.2.3.4'::inet, '::/0'::cidr, '1:2:3:4:5:6:7:8'::inet;
select '10.1'::inet;
select '1.2.3.4/33'::inet;
select '192.168.1.5/24'::cidr;
select '1::2::3'::inet;
select '08:00:2b:01:02:03'::macaddr, '08002b:010203'::macaddr, '0800.2b01.0203'::macaddr;
select '08:00:2b:01:02'::macaddr;
create table hosts (id int primary key, a inet default inet_client_addr(), net cidr unique, m macaddr);
insert into hosts values (1, '10.0.0.1', '10.0.0.0/8', '08:00:2b:01:02:03'), (2, '::1', '::/0', '08002b-010204'), (3, '10.0.0.1/8', '10.1.0.0/16', null);
insert into hosts values (4, '1.1.1.1', '10.0.0.0/8', null);
insert into hosts values (4, '1.1.1.1', '10.0.0.1/8', null);
insert into hosts values (4, default, '12.0.0.1/8'::inet, null);
select * from hosts order by a nulls last;
select min(a), max(a) from hosts;
select h.id, o.id from hosts h join hosts o on h.net >> o.a order by 1, 2;
\d hosts
