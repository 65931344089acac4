-- A SECURITY DEFINER function can neither set nor reset the role: both are refused while it runs.
create role alice;
create role bob;
grant bob to alice;
grant create on schema public to alice;
set role alice;
create function public.sets() returns text language plpgsql security definer as 'begin set role bob; return current_user; end';
create function public.resets() returns text language plpgsql security definer as 'begin reset role; return current_user; end';
create function public.none() returns text language plpgsql security definer as 'begin set role none; return current_user; end';
create function public.session() returns text language plpgsql security definer
    as 'begin reset session authorization; return current_user; end';
create function public.all() returns text language plpgsql security definer as 'begin reset all; return current_user; end';
create function public.plain() returns text language plpgsql as 'begin reset role; return current_user; end';
select public.sets();
select public.resets();
select public.none();
select public.session();
select public.all();
select public.plain();
select current_user;
