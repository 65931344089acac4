-- money is an amount in hundredths; it is written with sign, currency and commas, and read from such texts and from whole and exact numbers.
select '$1,234.56'::money, '12'::money, '($3.25)'::money, '-$3'::money, '1.005'::money, '5-'::money, 5::money, 5.555::money, '3.5'::money::numeric;
select 'x'::money;
select '92233720368547758.08'::money;
select 5.5::float8::money;
select '1'::money::int;
select '1'::money + '2' as sum, '5'::money - '7' as difference, '5'::money * 1.5::float8 as product, 2 * '5'::money as twice, '1.01'::money / 2 as half, '5'::money / '2'::money as ratio;
select '5'::money / 0;
select '92233720368547758.07'::money + '1';
select '92233720368547758.07'::money * 2;
create table prices (id int, m money default 5 check (m > 0::money));
insert into prices values (1, 10), (2, '$20.50'), (3, 7.25), (4, default);
insert into prices values (5, -1);
select sum(m), min(m), max(m) from prices;
select *, cash_words(m) from prices order by m;
