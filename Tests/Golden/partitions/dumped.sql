-- What pg_dump writes for a partitioned table: tables first, then ATTACH, keys on ONLY the table, then ATTACH of the indexes.
CREATE ROLE tom;
CREATE TABLE public.ev (id integer NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
ALTER TABLE public.ev OWNER TO tom;
CREATE TABLE public.ev1 (id integer NOT NULL, at date NOT NULL);
ALTER TABLE public.ev1 OWNER TO tom;
ALTER TABLE ONLY public.ev ATTACH PARTITION public.ev1 FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
COPY public.ev1 (id, at) FROM stdin;
1	2020-05-05
\.
ALTER TABLE ONLY public.ev ADD CONSTRAINT ev_pkey PRIMARY KEY (id, at);
\d ev
ALTER TABLE ONLY public.ev1 ADD CONSTRAINT ev1_pkey PRIMARY KEY (id, at);
ALTER INDEX public.ev_pkey ATTACH PARTITION public.ev1_pkey;
\d ev
\d ev1
ALTER INDEX public.ev_pkey ATTACH PARTITION public.ev1_pkey;
ALTER INDEX public.ev1_pkey ATTACH PARTITION public.ev_pkey;
