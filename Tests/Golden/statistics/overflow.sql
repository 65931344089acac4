-- Finite values whose sums of products are infinite overflow; infinite values give NaN.
create table u (a float8, b float8); insert into u values (1e200,1e100),(2,3);
select corr(a,b) from u;
select corr(b,a) from u;
select regr_sxx(b,a) from u;
select regr_syy(a,b) from u;
select covar_pop(a,b) from u;
select regr_slope(a,b) from u;
select var_pop(a) from u;
select corr(a,b) from (values ('inf'::float8,1.0::float8),(1,2)) v(a,b);
select corr(a,b) from (values (1::float8,'inf'::float8),(1,2)) v(a,b);
select regr_sxx(a,b), regr_syy(a,b), regr_sxy(a,b) from (values ('nan'::float8,1.0::float8),(1,2)) v(a,b);
