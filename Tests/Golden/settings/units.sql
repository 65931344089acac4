-- A setting with a unit takes numbers in any unit of its kind; SHOW writes it in the largest unit that it is whole in.
SET work_mem = '1.5MB';
SHOW work_mem;
SET work_mem = '100000B';
SHOW work_mem;
SET work_mem = '0x400';
SHOW work_mem;
SELECT setting, unit FROM pg_settings WHERE name = 'work_mem';
SET statement_timeout = '90min';
SHOW statement_timeout;
SET vacuum_cost_delay = 12.5;
SHOW vacuum_cost_delay;
-- What is no unit of that kind is refused with the list of those that are.
SET work_mem = '1mb';
SET statement_timeout = '1w';
SET random_page_cost = '3 MB';
-- Too small, too large, no number.
SET work_mem = 1;
SET work_mem = '9999TB';
SET random_page_cost = -1;
SET geqo_threshold = 'many';
SET jit = o;
SET bytea_output = 'octal';
SET work_mem = 64, 128;
