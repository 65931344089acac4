-- Of equal values that look different, the larger and the smaller is the second one, but for character.
select interval_larger('1 mon','30 days'), interval_smaller('1 mon','30 days'), interval_larger('30 days','1 mon');
select numeric_larger(1.0,1.00), numeric_smaller(1.0,1.00);
select float8larger('-0','0'), float8larger('0','-0'), float8smaller('-0','0'),float8smaller('0','-0');
select float4larger('-0','0'), float4larger('0','-0'), float4smaller('-0','0'),float4smaller('0','-0');
select bpchar_larger('a ','a'), bpchar_larger('a','a '), length(bpchar_larger('a ','a')::bytea::text);
select octet_length(bpchar_larger('a '::bpchar,'a'::bpchar)), octet_length(bpchar_larger('a'::bpchar,'a '::bpchar)), octet_length(bpchar_smaller('a '::bpchar,'a'::bpchar)), octet_length(bpchar_smaller('a'::bpchar,'a '::bpchar));
select array_larger(array[1.0],array[1.00]), array_smaller(array[1.0],array[1.00]);
select record_larger(row(1.0),row(1.00)), record_smaller(row(1.0),row(1.00));
select timetz_larger('10:00+00','11:00+01'), timetz_smaller('10:00+00','11:00+01');
