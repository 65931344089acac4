-- V multiplies within the limits of the type: integers come around, bigint is out of range.
select to_char((-9223372036854775808)::int8, '99V9');
select to_char(9223372036854775807, '99V9');
select to_char(922337203685477580, '99V9');
select to_char(-2147483648, '99V9'), to_char(2147483647, '9V999'), to_char(5, '9V99999999999'), to_char(5::int8, '9V9999999999999999999999'), to_char(5, '9V99999999999999999999999');
select to_char(1e30::numeric, '9V9'), to_char(1e30::float8, '9V9'), to_char(1.5::numeric, '9V999');
select to_char(5, '9V999999999'), to_char(5, '9V9999999999'), to_char(3, '9V9999999999'), to_char(214748365, '9V9'), to_char(-214748365, '99999999999V9'), to_char(2147483647, '9999999999999V999'), to_char(7, '9999999999999999999V999999999999');
select to_char(2::int2, '9V99999999999');
select to_char(5::int8, '9V999999999999999999'), to_char(5::int8, '9V99999999999999999');
select to_char(5::int8, '9V9999999999999999999');
select to_char(1e30::numeric, '9V9'), to_char(1e30::float8, '9V9'), to_char(1.5::numeric, '9V999'), to_char(1.5::float4, '9V999');
select to_char(2::int4, '9V9999999999');
select to_char(3::int4, '9V9999999999');
