/// The builtin relations as text, read at first use: number, schema (c for pg_catalog, i for information_schema), kind,
/// who may read it (t everybody, w everybody, who may update it too, s pg_read_all_stats, f only the owner, n the same
/// without a word about it), name, then each column with the number of its type (! when it is never NULL).
///
/// Columns whose type is a domain of information_schema are given the type that the domain is over.
enum SystemRelationText {
    static let lines: StaticString = """
        826 c r t pg_default_acl oid:26! defaclrole:26! defaclnamespace:26! defaclobjtype:18! defaclacl:1034!
        1213 c r t pg_tablespace oid:26! spcname:19! spcowner:26! spcacl:1034 spcoptions:1009
        1214 c r t pg_shdepend dbid:26! classid:26! objid:26! objsubid:23! refclassid:26! refobjid:26! deptype:18!
        1247 c r t pg_type oid:26! typname:19! typnamespace:26! typowner:26! typlen:21! typbyval:16! typtype:18! \
        typcategory:18! typispreferred:16! typisdefined:16! typdelim:18! typrelid:26! typsubscript:24! typelem:26! \
        typarray:26! typinput:24! typoutput:24! typreceive:24! typsend:24! typmodin:24! typmodout:24! typanalyze:24! \
        typalign:18! typstorage:18! typnotnull:16! typbasetype:26! typtypmod:23! typndims:23! typcollation:26! \
        typdefaultbin:194 typdefault:25 typacl:1034
        1249 c r t pg_attribute attrelid:26! attname:19! atttypid:26! attlen:21! attnum:21! atttypmod:23! attndims:21! \
        attbyval:16! attalign:18! attstorage:18! attcompression:18! attnotnull:16! atthasdef:16! atthasmissing:16! \
        attidentity:18! attgenerated:18! attisdropped:16! attislocal:16! attinhcount:21! attcollation:26! \
        attstattarget:21 attacl:1034 attoptions:1009 attfdwoptions:1009 attmissingval:2277
        1255 c r t pg_proc oid:26! proname:19! pronamespace:26! proowner:26! prolang:26! procost:700! prorows:700! \
        provariadic:26! prosupport:24! prokind:18! prosecdef:16! proleakproof:16! proisstrict:16! proretset:16! \
        provolatile:18! proparallel:18! pronargs:21! pronargdefaults:21! prorettype:26! proargtypes:30! \
        proallargtypes:1028 proargmodes:1002 proargnames:1009 proargdefaults:194 protrftypes:1028 prosrc:25! probin:25 \
        prosqlbody:194 proconfig:1009 proacl:1034
        1259 c r t pg_class oid:26! relname:19! relnamespace:26! reltype:26! reloftype:26! relowner:26! relam:26! \
        relfilenode:26! reltablespace:26! relpages:23! reltuples:700! relallvisible:23! relallfrozen:23! \
        reltoastrelid:26! relhasindex:16! relisshared:16! relpersistence:18! relkind:18! relnatts:21! relchecks:21! \
        relhasrules:16! relhastriggers:16! relhassubclass:16! relrowsecurity:16! relforcerowsecurity:16! \
        relispopulated:16! relreplident:18! relispartition:16! relrewrite:26! relfrozenxid:28! relminmxid:28! \
        relacl:1034 reloptions:1009 relpartbound:194
        1260 c r f pg_authid oid:26! rolname:19! rolsuper:16! rolinherit:16! rolcreaterole:16! rolcreatedb:16! \
        rolcanlogin:16! rolreplication:16! rolbypassrls:16! rolconnlimit:23! rolpassword:25 rolvaliduntil:1184
        1261 c r t pg_auth_members oid:26! roleid:26! member:26! grantor:26! admin_option:16! inherit_option:16! \
        set_option:16!
        1262 c r t pg_database oid:26! datname:19! datdba:26! encoding:23! datlocprovider:18! datistemplate:16! \
        datallowconn:16! dathasloginevt:16! datconnlimit:23! datfrozenxid:28! datminmxid:28! dattablespace:26! \
        datcollate:25! datctype:25! datlocale:25 daticurules:25 datcollversion:25 datacl:1034
        1417 c r t pg_foreign_server oid:26! srvname:19! srvowner:26! srvfdw:26! srvtype:25 srvversion:25 srvacl:1034 \
        srvoptions:1009
        1418 c r f pg_user_mapping oid:26! umuser:26! umserver:26! umoptions:1009
        2224 c r t pg_sequence seqrelid:26! seqtypid:26! seqstart:20! seqincrement:20! seqmax:20! seqmin:20! \
        seqcache:20! seqcycle:16!
        2328 c r t pg_foreign_data_wrapper oid:26! fdwname:19! fdwowner:26! fdwhandler:26! fdwvalidator:26! \
        fdwacl:1034 fdwoptions:1009
        2396 c r t pg_shdescription objoid:26! classoid:26! description:25!
        2600 c r t pg_aggregate aggfnoid:24! aggkind:18! aggnumdirectargs:21! aggtransfn:24! aggfinalfn:24! \
        aggcombinefn:24! aggserialfn:24! aggdeserialfn:24! aggmtransfn:24! aggminvtransfn:24! aggmfinalfn:24! \
        aggfinalextra:16! aggmfinalextra:16! aggfinalmodify:18! aggmfinalmodify:18! aggsortop:26! aggtranstype:26! \
        aggtransspace:23! aggmtranstype:26! aggmtransspace:23! agginitval:25 aggminitval:25
        2601 c r t pg_am oid:26! amname:19! amhandler:24! amtype:18!
        2602 c r t pg_amop oid:26! amopfamily:26! amoplefttype:26! amoprighttype:26! amopstrategy:21! amoppurpose:18! \
        amopopr:26! amopmethod:26! amopsortfamily:26!
        2603 c r t pg_amproc oid:26! amprocfamily:26! amproclefttype:26! amprocrighttype:26! amprocnum:21! amproc:24!
        2604 c r t pg_attrdef oid:26! adrelid:26! adnum:21! adbin:194!
        2605 c r t pg_cast oid:26! castsource:26! casttarget:26! castfunc:26! castcontext:18! castmethod:18!
        2606 c r t pg_constraint oid:26! conname:19! connamespace:26! contype:18! condeferrable:16! condeferred:16! \
        conenforced:16! convalidated:16! conrelid:26! contypid:26! conindid:26! conparentid:26! confrelid:26! \
        confupdtype:18! confdeltype:18! confmatchtype:18! conislocal:16! coninhcount:21! connoinherit:16! \
        conperiod:16! conkey:1005 confkey:1005 conpfeqop:1028 conppeqop:1028 conffeqop:1028 confdelsetcols:1005 \
        conexclop:1028 conbin:194
        2607 c r t pg_conversion oid:26! conname:19! connamespace:26! conowner:26! conforencoding:23! \
        contoencoding:23! conproc:24! condefault:16!
        2608 c r t pg_depend classid:26! objid:26! objsubid:23! refclassid:26! refobjid:26! refobjsubid:23! \
        deptype:18!
        2609 c r t pg_description objoid:26! classoid:26! objsubid:23! description:25!
        2610 c r t pg_index indexrelid:26! indrelid:26! indnatts:21! indnkeyatts:21! indisunique:16! \
        indnullsnotdistinct:16! indisprimary:16! indisexclusion:16! indimmediate:16! indisclustered:16! indisvalid:16! \
        indcheckxmin:16! indisready:16! indislive:16! indisreplident:16! indkey:22! indcollation:30! indclass:30! \
        indoption:22! indexprs:194 indpred:194
        2611 c r t pg_inherits inhrelid:26! inhparent:26! inhseqno:23! inhdetachpending:16!
        2612 c r t pg_language oid:26! lanname:19! lanowner:26! lanispl:16! lanpltrusted:16! lanplcallfoid:26! \
        laninline:26! lanvalidator:26! lanacl:1034
        2613 c r f pg_largeobject loid:26! pageno:23! data:17!
        2615 c r t pg_namespace oid:26! nspname:19! nspowner:26! nspacl:1034
        2616 c r t pg_opclass oid:26! opcmethod:26! opcname:19! opcnamespace:26! opcowner:26! opcfamily:26! \
        opcintype:26! opcdefault:16! opckeytype:26!
        2617 c r t pg_operator oid:26! oprname:19! oprnamespace:26! oprowner:26! oprkind:18! oprcanmerge:16! \
        oprcanhash:16! oprleft:26! oprright:26! oprresult:26! oprcom:26! oprnegate:26! oprcode:24! oprrest:24! \
        oprjoin:24!
        2618 c r t pg_rewrite oid:26! rulename:19! ev_class:26! ev_type:18! ev_enabled:18! is_instead:16! ev_qual:194! \
        ev_action:194!
        2619 c r f pg_statistic starelid:26! staattnum:21! stainherit:16! stanullfrac:700! stawidth:23! \
        stadistinct:700! stakind1:21! stakind2:21! stakind3:21! stakind4:21! stakind5:21! staop1:26! staop2:26! \
        staop3:26! staop4:26! staop5:26! stacoll1:26! stacoll2:26! stacoll3:26! stacoll4:26! stacoll5:26! \
        stanumbers1:1021 stanumbers2:1021 stanumbers3:1021 stanumbers4:1021 stanumbers5:1021 stavalues1:2277 \
        stavalues2:2277 stavalues3:2277 stavalues4:2277 stavalues5:2277
        2620 c r t pg_trigger oid:26! tgrelid:26! tgparentid:26! tgname:19! tgfoid:26! tgtype:21! tgenabled:18! \
        tgisinternal:16! tgconstrrelid:26! tgconstrindid:26! tgconstraint:26! tgdeferrable:16! tginitdeferred:16! \
        tgnargs:21! tgattr:22! tgargs:17! tgqual:194 tgoldtable:19 tgnewtable:19
        2753 c r t pg_opfamily oid:26! opfmethod:26! opfname:19! opfnamespace:26! opfowner:26!
        2964 c r t pg_db_role_setting setdatabase:26! setrole:26! setconfig:1009
        2995 c r t pg_largeobject_metadata oid:26! lomowner:26! lomacl:1034
        3079 c r t pg_extension oid:26! extname:19! extowner:26! extnamespace:26! extrelocatable:16! extversion:25! \
        extconfig:1028 extcondition:1009
        3118 c r t pg_foreign_table ftrelid:26! ftserver:26! ftoptions:1009
        3256 c r t pg_policy oid:26! polname:19! polrelid:26! polcmd:18! polpermissive:16! polroles:1028! polqual:194 \
        polwithcheck:194
        3350 c r t pg_partitioned_table partrelid:26! partstrat:18! partnatts:21! partdefid:26! partattrs:22! \
        partclass:30! partcollation:30! partexprs:194
        3381 c r t pg_statistic_ext oid:26! stxrelid:26! stxname:19! stxnamespace:26! stxowner:26! stxkeys:22! \
        stxstattarget:21 stxkind:1002! stxexprs:194
        3394 c r t pg_init_privs objoid:26! classoid:26! objsubid:23! privtype:18! initprivs:1034!
        3429 c r f pg_statistic_ext_data stxoid:26! stxdinherit:16! stxdndistinct:3361 stxddependencies:3402 \
        stxdmcv:5017 stxdexpr:10028
        3456 c r t pg_collation oid:26! collname:19! collnamespace:26! collowner:26! collprovider:18! \
        collisdeterministic:16! collencoding:23! collcollate:25 collctype:25 colllocale:25 collicurules:25 \
        collversion:25
        3466 c r t pg_event_trigger oid:26! evtname:19! evtevent:19! evtowner:26! evtfoid:26! evtenabled:18! \
        evttags:1009
        3501 c r t pg_enum oid:26! enumtypid:26! enumsortorder:700! enumlabel:19!
        3541 c r t pg_range rngtypid:26! rngsubtype:26! rngmultitypid:26! rngcollation:26! rngsubopc:26! \
        rngcanonical:24! rngsubdiff:24!
        3576 c r t pg_transform oid:26! trftype:26! trflang:26! trffromsql:24! trftosql:24!
        3596 c r t pg_seclabel objoid:26! classoid:26! objsubid:23! provider:25! label:25!
        3600 c r t pg_ts_dict oid:26! dictname:19! dictnamespace:26! dictowner:26! dicttemplate:26! dictinitoption:25
        3601 c r t pg_ts_parser oid:26! prsname:19! prsnamespace:26! prsstart:24! prstoken:24! prsend:24! \
        prsheadline:24! prslextype:24!
        3602 c r t pg_ts_config oid:26! cfgname:19! cfgnamespace:26! cfgowner:26! cfgparser:26!
        3603 c r t pg_ts_config_map mapcfg:26! maptokentype:23! mapseqno:23! mapdict:26!
        3764 c r t pg_ts_template oid:26! tmplname:19! tmplnamespace:26! tmplinit:24! tmpllexize:24!
        6000 c r t pg_replication_origin roident:26! roname:25!
        6100 c r f pg_subscription oid:26! subdbid:26! subskiplsn:3220! subname:19! subowner:26! subenabled:16! \
        subbinary:16! substream:18! subtwophasestate:18! subdisableonerr:16! subpasswordrequired:16! subrunasowner:16! \
        subfailover:16! subconninfo:25! subslotname:19 subsynccommit:25! subpublications:1009! suborigin:25
        6102 c r t pg_subscription_rel srsubid:26! srrelid:26! srsubstate:18! srsublsn:3220
        6104 c r t pg_publication oid:26! pubname:19! pubowner:26! puballtables:16! pubinsert:16! pubupdate:16! \
        pubdelete:16! pubtruncate:16! pubviaroot:16! pubgencols:18!
        6106 c r t pg_publication_rel oid:26! prpubid:26! prrelid:26! prqual:194 prattrs:22
        6237 c r t pg_publication_namespace oid:26! pnpubid:26! pnnspid:26!
        6243 c r t pg_parameter_acl oid:26! parname:25! paracl:1034
        12000 c v t pg_roles rolname:19 rolsuper:16 rolinherit:16 rolcreaterole:16 rolcreatedb:16 rolcanlogin:16 \
        rolreplication:16 rolconnlimit:23 rolpassword:25 rolvaliduntil:1184 rolbypassrls:16 rolconfig:1009 oid:26
        12005 c v f pg_shadow usename:19 usesysid:26 usecreatedb:16 usesuper:16 userepl:16 usebypassrls:16 passwd:25 \
        valuntil:1184 useconfig:1009
        12010 c v t pg_group groname:19 grosysid:26 grolist:1028
        12014 c v t pg_user usename:19 usesysid:26 usecreatedb:16 usesuper:16 userepl:16 usebypassrls:16 passwd:25 \
        valuntil:1184 useconfig:1009
        12018 c v t pg_policies schemaname:19 tablename:19 policyname:19 permissive:25 roles:1003 cmd:25 qual:25 \
        with_check:25
        12023 c v t pg_rules schemaname:19 tablename:19 rulename:19 definition:25
        12028 c v t pg_views schemaname:19 viewname:19 viewowner:19 definition:25
        12033 c v t pg_tables schemaname:19 tablename:19 tableowner:19 tablespace:19 hasindexes:16 hasrules:16 \
        hastriggers:16 rowsecurity:16
        12038 c v t pg_matviews schemaname:19 matviewname:19 matviewowner:19 tablespace:19 hasindexes:16 \
        ispopulated:16 definition:25
        12043 c v t pg_indexes schemaname:19 tablename:19 indexname:19 tablespace:19 indexdef:25
        12048 c v t pg_sequences schemaname:19 sequencename:19 sequenceowner:19 data_type:2206 start_value:20 \
        min_value:20 max_value:20 increment_by:20 cycle:16 cache_size:20 last_value:20
        12053 c v t pg_stats schemaname:19 tablename:19 attname:19 inherited:16 null_frac:700 avg_width:23 \
        n_distinct:700 most_common_vals:2277 most_common_freqs:1021 histogram_bounds:2277 correlation:700 \
        most_common_elems:2277 most_common_elem_freqs:1021 elem_count_histogram:1021 range_length_histogram:2277 \
        range_empty_frac:700 range_bounds_histogram:2277
        12058 c v t pg_stats_ext schemaname:19 tablename:19 statistics_schemaname:19 statistics_name:19 \
        statistics_owner:19 attnames:1003 exprs:1009 kinds:1002 inherited:16 n_distinct:3361 dependencies:3402 \
        most_common_vals:1009 most_common_val_nulls:1000 most_common_freqs:1022 most_common_base_freqs:1022
        12068 c v t pg_publication_tables pubname:19 schemaname:19 tablename:19 attnames:1003 rowfilter:25
        12073 c v t pg_locks locktype:25 database:26 relation:26 page:23 tuple:21 virtualxid:25 transactionid:28 \
        classid:26 objid:26 objsubid:21 virtualtransaction:25 pid:23 mode:25 granted:16 fastpath:16 waitstart:1184
        12077 c v t pg_cursors name:25 statement:25 is_holdable:16 is_binary:16 is_scrollable:16 creation_time:1184
        12081 c v t pg_available_extensions name:19 default_version:25 installed_version:25 comment:25
        12095 c v t pg_prepared_statements name:25 statement:25 prepare_time:1184 parameter_types:2211 \
        result_types:2211 from_sql:16 generic_plans:20 custom_plans:20
        12104 c v w pg_settings name:25 setting:25 unit:25 category:25 short_desc:25 extra_desc:25 context:25 \
        vartype:25 source:25 min_val:25 max_val:25 enumvals:1009 boot_val:25 reset_val:25 sourcefile:25 sourceline:23 \
        pending_restart:16
        12110 c v f pg_file_settings sourcefile:25 sourceline:23 seqno:23 name:25 setting:25 applied:16 error:25
        12114 c v f pg_hba_file_rules rule_number:23 file_name:25 line_number:23 type:25 database:1009 user_name:1009 \
        address:25 netmask:25 auth_method:25 options:1009 error:25
        12126 c v t pg_timezone_names name:25 abbrev:25 utc_offset:1186 is_dst:16
        12130 c v f pg_config name:25 setting:25
        12226 c v t pg_stat_activity datid:26 datname:19 pid:23 leader_pid:23 usesysid:26 usename:19 \
        application_name:25 client_addr:869 client_hostname:25 client_port:23 backend_start:1184 xact_start:1184 \
        query_start:1184 state_change:1184 wait_event_type:25 wait_event:25 state:25 backend_xid:28 backend_xmin:28 \
        query_id:20 query:25 backend_type:25
        12261 c v t pg_replication_slots slot_name:19 plugin:19 slot_type:25 datoid:26 database:19 temporary:16 \
        active:16 active_pid:23 xmin:28 catalog_xmin:28 restart_lsn:3220 confirmed_flush_lsn:3220 wal_status:25 \
        safe_wal_size:20 two_phase:16 two_phase_at:3220 inactive_since:1184 conflicting:16 invalidation_reason:25 \
        failover:16 synced:16
        12338 c v t pg_user_mappings umid:26 srvid:26 srvname:19 umuser:26 usename:19 umoptions:1009
        12441 i v t information_schema_catalog_name catalog_name:19
        12450 i v t applicable_roles grantee:19 role_name:19 is_grantable:1043
        12455 i v t administrable_role_authorizations grantee:19 role_name:19 is_grantable:1043
        12459 i v t attributes udt_catalog:19 udt_schema:19 udt_name:19 attribute_name:19 ordinal_position:23 \
        attribute_default:1043 is_nullable:1043 data_type:1043 character_maximum_length:23 character_octet_length:23 \
        character_set_catalog:19 character_set_schema:19 character_set_name:19 collation_catalog:19 \
        collation_schema:19 collation_name:19 numeric_precision:23 numeric_precision_radix:23 numeric_scale:23 \
        datetime_precision:23 interval_type:1043 interval_precision:23 attribute_udt_catalog:19 \
        attribute_udt_schema:19 attribute_udt_name:19 scope_catalog:19 scope_schema:19 scope_name:19 \
        maximum_cardinality:23 dtd_identifier:19 is_derived_reference_attribute:1043
        12464 i v t character_sets character_set_catalog:19 character_set_schema:19 character_set_name:19 \
        character_repertoire:19 form_of_use:19 default_collate_catalog:19 default_collate_schema:19 \
        default_collate_name:19
        12469 i v t check_constraint_routine_usage constraint_catalog:19 constraint_schema:19 constraint_name:19 \
        specific_catalog:19 specific_schema:19 specific_name:19
        12474 i v t check_constraints constraint_catalog:19 constraint_schema:19 constraint_name:19 check_clause:1043
        12479 i v t collations collation_catalog:19 collation_schema:19 collation_name:19 pad_attribute:1043
        12484 i v t collation_character_set_applicability collation_catalog:19 collation_schema:19 collation_name:19 \
        character_set_catalog:19 character_set_schema:19 character_set_name:19
        12489 i v t column_column_usage table_catalog:19 table_schema:19 table_name:19 column_name:19 \
        dependent_column:19
        12494 i v t column_domain_usage domain_catalog:19 domain_schema:19 domain_name:19 table_catalog:19 \
        table_schema:19 table_name:19 column_name:19
        12499 i v t column_privileges grantor:19 grantee:19 table_catalog:19 table_schema:19 table_name:19 \
        column_name:19 privilege_type:1043 is_grantable:1043
        12504 i v t column_udt_usage udt_catalog:19 udt_schema:19 udt_name:19 table_catalog:19 table_schema:19 \
        table_name:19 column_name:19
        12509 i v t columns table_catalog:19 table_schema:19 table_name:19 column_name:19 ordinal_position:23 \
        column_default:1043 is_nullable:1043 data_type:1043 character_maximum_length:23 character_octet_length:23 \
        numeric_precision:23 numeric_precision_radix:23 numeric_scale:23 datetime_precision:23 interval_type:1043 \
        interval_precision:23 character_set_catalog:19 character_set_schema:19 character_set_name:19 \
        collation_catalog:19 collation_schema:19 collation_name:19 domain_catalog:19 domain_schema:19 domain_name:19 \
        udt_catalog:19 udt_schema:19 udt_name:19 scope_catalog:19 scope_schema:19 scope_name:19 maximum_cardinality:23 \
        dtd_identifier:19 is_self_referencing:1043 is_identity:1043 identity_generation:1043 identity_start:1043 \
        identity_increment:1043 identity_maximum:1043 identity_minimum:1043 identity_cycle:1043 is_generated:1043 \
        generation_expression:1043 is_updatable:1043
        12514 i v t constraint_column_usage table_catalog:19 table_schema:19 table_name:19 column_name:19 \
        constraint_catalog:19 constraint_schema:19 constraint_name:19
        12519 i v t constraint_table_usage table_catalog:19 table_schema:19 table_name:19 constraint_catalog:19 \
        constraint_schema:19 constraint_name:19
        12524 i v t domain_constraints constraint_catalog:19 constraint_schema:19 constraint_name:19 domain_catalog:19 \
        domain_schema:19 domain_name:19 is_deferrable:1043 initially_deferred:1043
        12529 i v t domain_udt_usage udt_catalog:19 udt_schema:19 udt_name:19 domain_catalog:19 domain_schema:19 \
        domain_name:19
        12533 i v t domains domain_catalog:19 domain_schema:19 domain_name:19 data_type:1043 \
        character_maximum_length:23 character_octet_length:23 character_set_catalog:19 character_set_schema:19 \
        character_set_name:19 collation_catalog:19 collation_schema:19 collation_name:19 numeric_precision:23 \
        numeric_precision_radix:23 numeric_scale:23 datetime_precision:23 interval_type:1043 interval_precision:23 \
        domain_default:1043 udt_catalog:19 udt_schema:19 udt_name:19 scope_catalog:19 scope_schema:19 scope_name:19 \
        maximum_cardinality:23 dtd_identifier:19
        12538 i v t enabled_roles role_name:19
        12542 i v t key_column_usage constraint_catalog:19 constraint_schema:19 constraint_name:19 table_catalog:19 \
        table_schema:19 table_name:19 column_name:19 ordinal_position:23 position_in_unique_constraint:23
        12547 i v t parameters specific_catalog:19 specific_schema:19 specific_name:19 ordinal_position:23 \
        parameter_mode:1043 is_result:1043 as_locator:1043 parameter_name:19 data_type:1043 \
        character_maximum_length:23 character_octet_length:23 character_set_catalog:19 character_set_schema:19 \
        character_set_name:19 collation_catalog:19 collation_schema:19 collation_name:19 numeric_precision:23 \
        numeric_precision_radix:23 numeric_scale:23 datetime_precision:23 interval_type:1043 interval_precision:23 \
        udt_catalog:19 udt_schema:19 udt_name:19 scope_catalog:19 scope_schema:19 scope_name:19 maximum_cardinality:23 \
        dtd_identifier:19 parameter_default:1043
        12552 i v t referential_constraints constraint_catalog:19 constraint_schema:19 constraint_name:19 \
        unique_constraint_catalog:19 unique_constraint_schema:19 unique_constraint_name:19 match_option:1043 \
        update_rule:1043 delete_rule:1043
        12557 i v t role_column_grants grantor:19 grantee:19 table_catalog:19 table_schema:19 table_name:19 \
        column_name:19 privilege_type:1043 is_grantable:1043
        12561 i v t routine_column_usage specific_catalog:19 specific_schema:19 specific_name:19 routine_catalog:19 \
        routine_schema:19 routine_name:19 table_catalog:19 table_schema:19 table_name:19 column_name:19
        12566 i v t routine_privileges grantor:19 grantee:19 specific_catalog:19 specific_schema:19 specific_name:19 \
        routine_catalog:19 routine_schema:19 routine_name:19 privilege_type:1043 is_grantable:1043
        12571 i v t role_routine_grants grantor:19 grantee:19 specific_catalog:19 specific_schema:19 specific_name:19 \
        routine_catalog:19 routine_schema:19 routine_name:19 privilege_type:1043 is_grantable:1043
        12575 i v t routine_routine_usage specific_catalog:19 specific_schema:19 specific_name:19 routine_catalog:19 \
        routine_schema:19 routine_name:19
        12580 i v t routine_sequence_usage specific_catalog:19 specific_schema:19 specific_name:19 routine_catalog:19 \
        routine_schema:19 routine_name:19 sequence_catalog:19 sequence_schema:19 sequence_name:19
        12585 i v t routine_table_usage specific_catalog:19 specific_schema:19 specific_name:19 routine_catalog:19 \
        routine_schema:19 routine_name:19 table_catalog:19 table_schema:19 table_name:19
        12590 i v t routines specific_catalog:19 specific_schema:19 specific_name:19 routine_catalog:19 \
        routine_schema:19 routine_name:19 routine_type:1043 module_catalog:19 module_schema:19 module_name:19 \
        udt_catalog:19 udt_schema:19 udt_name:19 data_type:1043 character_maximum_length:23 character_octet_length:23 \
        character_set_catalog:19 character_set_schema:19 character_set_name:19 collation_catalog:19 \
        collation_schema:19 collation_name:19 numeric_precision:23 numeric_precision_radix:23 numeric_scale:23 \
        datetime_precision:23 interval_type:1043 interval_precision:23 type_udt_catalog:19 type_udt_schema:19 \
        type_udt_name:19 scope_catalog:19 scope_schema:19 scope_name:19 maximum_cardinality:23 dtd_identifier:19 \
        routine_body:1043 routine_definition:1043 external_name:1043 external_language:1043 parameter_style:1043 \
        is_deterministic:1043 sql_data_access:1043 is_null_call:1043 sql_path:1043 schema_level_routine:1043 \
        max_dynamic_result_sets:23 is_user_defined_cast:1043 is_implicitly_invocable:1043 security_type:1043 \
        to_sql_specific_catalog:19 to_sql_specific_schema:19 to_sql_specific_name:19 as_locator:1043 created:1184 \
        last_altered:1184 new_savepoint_level:1043 is_udt_dependent:1043 result_cast_from_data_type:1043 \
        result_cast_as_locator:1043 result_cast_char_max_length:23 result_cast_char_octet_length:23 \
        result_cast_char_set_catalog:19 result_cast_char_set_schema:19 result_cast_char_set_name:19 \
        result_cast_collation_catalog:19 result_cast_collation_schema:19 result_cast_collation_name:19 \
        result_cast_numeric_precision:23 result_cast_numeric_precision_radix:23 result_cast_numeric_scale:23 \
        result_cast_datetime_precision:23 result_cast_interval_type:1043 result_cast_interval_precision:23 \
        result_cast_type_udt_catalog:19 result_cast_type_udt_schema:19 result_cast_type_udt_name:19 \
        result_cast_scope_catalog:19 result_cast_scope_schema:19 result_cast_scope_name:19 \
        result_cast_maximum_cardinality:23 result_cast_dtd_identifier:19
        12595 i v t schemata catalog_name:19 schema_name:19 schema_owner:19 default_character_set_catalog:19 \
        default_character_set_schema:19 default_character_set_name:19 sql_path:1043
        12599 i v t sequences sequence_catalog:19 sequence_schema:19 sequence_name:19 data_type:1043 \
        numeric_precision:23 numeric_precision_radix:23 numeric_scale:23 start_value:1043 minimum_value:1043 \
        maximum_value:1043 increment:1043 cycle_option:1043
        12604 i r t sql_features feature_id:1043 feature_name:1043 sub_feature_id:1043 sub_feature_name:1043 \
        is_supported:1043 is_verified_by:1043 comments:1043
        12609 i r t sql_implementation_info implementation_info_id:1043 implementation_info_name:1043 integer_value:23 \
        character_value:1043 comments:1043
        12614 i r n sql_parts feature_id:1043 feature_name:1043 is_supported:1043 is_verified_by:1043 comments:1043
        12619 i r t sql_sizing sizing_id:23 sizing_name:1043 supported_value:23 comments:1043
        12624 i v t table_constraints constraint_catalog:19 constraint_schema:19 constraint_name:19 table_catalog:19 \
        table_schema:19 table_name:19 constraint_type:1043 is_deferrable:1043 initially_deferred:1043 enforced:1043 \
        nulls_distinct:1043
        12629 i v t table_privileges grantor:19 grantee:19 table_catalog:19 table_schema:19 table_name:19 \
        privilege_type:1043 is_grantable:1043 with_hierarchy:1043
        12634 i v t role_table_grants grantor:19 grantee:19 table_catalog:19 table_schema:19 table_name:19 \
        privilege_type:1043 is_grantable:1043 with_hierarchy:1043
        12638 i v t tables table_catalog:19 table_schema:19 table_name:19 table_type:1043 \
        self_referencing_column_name:19 reference_generation:1043 user_defined_type_catalog:19 \
        user_defined_type_schema:19 user_defined_type_name:19 is_insertable_into:1043 is_typed:1043 commit_action:1043
        12643 i v n transforms udt_catalog:19 udt_schema:19 udt_name:19 specific_catalog:19 specific_schema:19 \
        specific_name:19 group_name:19 transform_type:1043
        12648 i v t triggered_update_columns trigger_catalog:19 trigger_schema:19 trigger_name:19 \
        event_object_catalog:19 event_object_schema:19 event_object_table:19 event_object_column:19
        12653 i v t triggers trigger_catalog:19 trigger_schema:19 trigger_name:19 event_manipulation:1043 \
        event_object_catalog:19 event_object_schema:19 event_object_table:19 action_order:23 action_condition:1043 \
        action_statement:1043 action_orientation:1043 action_timing:1043 action_reference_old_table:19 \
        action_reference_new_table:19 action_reference_old_row:19 action_reference_new_row:19 created:1184
        12658 i v t udt_privileges grantor:19 grantee:19 udt_catalog:19 udt_schema:19 udt_name:19 privilege_type:1043 \
        is_grantable:1043
        12663 i v t role_udt_grants grantor:19 grantee:19 udt_catalog:19 udt_schema:19 udt_name:19 privilege_type:1043 \
        is_grantable:1043
        12667 i v t usage_privileges grantor:19 grantee:19 object_catalog:19 object_schema:19 object_name:19 \
        object_type:1043 privilege_type:1043 is_grantable:1043
        12672 i v t role_usage_grants grantor:19 grantee:19 object_catalog:19 object_schema:19 object_name:19 \
        object_type:1043 privilege_type:1043 is_grantable:1043
        12676 i v t user_defined_types user_defined_type_catalog:19 user_defined_type_schema:19 \
        user_defined_type_name:19 user_defined_type_category:1043 is_instantiable:1043 is_final:1043 \
        ordering_form:1043 ordering_category:1043 ordering_routine_catalog:19 ordering_routine_schema:19 \
        ordering_routine_name:19 reference_type:1043 data_type:1043 character_maximum_length:23 \
        character_octet_length:23 character_set_catalog:19 character_set_schema:19 character_set_name:19 \
        collation_catalog:19 collation_schema:19 collation_name:19 numeric_precision:23 numeric_precision_radix:23 \
        numeric_scale:23 datetime_precision:23 interval_type:1043 interval_precision:23 source_dtd_identifier:19 \
        ref_dtd_identifier:19
        12681 i v t view_column_usage view_catalog:19 view_schema:19 view_name:19 table_catalog:19 table_schema:19 \
        table_name:19 column_name:19
        12686 i v t view_routine_usage table_catalog:19 table_schema:19 table_name:19 specific_catalog:19 \
        specific_schema:19 specific_name:19
        12691 i v t view_table_usage view_catalog:19 view_schema:19 view_name:19 table_catalog:19 table_schema:19 \
        table_name:19
        12696 i v t views table_catalog:19 table_schema:19 table_name:19 view_definition:1043 check_option:1043 \
        is_updatable:1043 is_insertable_into:1043 is_trigger_updatable:1043 is_trigger_deletable:1043 \
        is_trigger_insertable_into:1043
        12701 i v t data_type_privileges object_catalog:19 object_schema:19 object_name:19 object_type:1043 \
        dtd_identifier:19
        12706 i v t element_types object_catalog:19 object_schema:19 object_name:19 object_type:1043 \
        collection_type_identifier:19 data_type:1043 character_maximum_length:23 character_octet_length:23 \
        character_set_catalog:19 character_set_schema:19 character_set_name:19 collation_catalog:19 \
        collation_schema:19 collation_name:19 numeric_precision:23 numeric_precision_radix:23 numeric_scale:23 \
        datetime_precision:23 interval_type:1043 interval_precision:23 udt_catalog:19 udt_schema:19 udt_name:19 \
        scope_catalog:19 scope_schema:19 scope_name:19 maximum_cardinality:23 dtd_identifier:19
        12711 i v n _pg_foreign_table_columns nspname:19 relname:19 attname:19 attfdwoptions:1009
        12716 i v t column_options table_catalog:19 table_schema:19 table_name:19 column_name:19 option_name:19 \
        option_value:1043
        12720 i v n _pg_foreign_data_wrappers oid:26 fdwowner:26 fdwoptions:1009 foreign_data_wrapper_catalog:19 \
        foreign_data_wrapper_name:19 authorization_identifier:19 foreign_data_wrapper_language:1043
        12724 i v t foreign_data_wrapper_options foreign_data_wrapper_catalog:19 foreign_data_wrapper_name:19 \
        option_name:19 option_value:1043
        12728 i v t foreign_data_wrappers foreign_data_wrapper_catalog:19 foreign_data_wrapper_name:19 \
        authorization_identifier:19 library_name:1043 foreign_data_wrapper_language:1043
        12732 i v n _pg_foreign_servers oid:26 srvoptions:1009 foreign_server_catalog:19 foreign_server_name:19 \
        foreign_data_wrapper_catalog:19 foreign_data_wrapper_name:19 foreign_server_type:1043 \
        foreign_server_version:1043 authorization_identifier:19
        12736 i v t foreign_server_options foreign_server_catalog:19 foreign_server_name:19 option_name:19 \
        option_value:1043
        12740 i v t foreign_servers foreign_server_catalog:19 foreign_server_name:19 foreign_data_wrapper_catalog:19 \
        foreign_data_wrapper_name:19 foreign_server_type:1043 foreign_server_version:1043 authorization_identifier:19
        12744 i v n _pg_foreign_tables foreign_table_catalog:19 foreign_table_schema:19 foreign_table_name:19 \
        ftoptions:1009 foreign_server_catalog:19 foreign_server_name:19 authorization_identifier:19
        12749 i v t foreign_table_options foreign_table_catalog:19 foreign_table_schema:19 foreign_table_name:19 \
        option_name:19 option_value:1043
        12753 i v t foreign_tables foreign_table_catalog:19 foreign_table_schema:19 foreign_table_name:19 \
        foreign_server_catalog:19 foreign_server_name:19
        12757 i v n _pg_user_mappings oid:26 umoptions:1009 umuser:26 authorization_identifier:19 \
        foreign_server_catalog:19 foreign_server_name:19 srvowner:19
        12762 i v t user_mapping_options authorization_identifier:19 foreign_server_catalog:19 foreign_server_name:19 \
        option_name:19 option_value:1043
        12767 i v t user_mappings authorization_identifier:19 foreign_server_catalog:19 foreign_server_name:19
        """
}
