extension BuiltinTable {
    /// The names of PostgreSQL's routines that are parts of types, aggregates, indexes and the planner, and RoleSQL has not.
    static let internalRows: StaticString = """
        RI_FKey_cascade_del RI_FKey_cascade_upd RI_FKey_check_ins RI_FKey_check_upd RI_FKey_noaction_del \
        RI_FKey_noaction_upd RI_FKey_restrict_del RI_FKey_restrict_upd RI_FKey_setdefault_del \
        RI_FKey_setdefault_upd RI_FKey_setnull_del RI_FKey_setnull_upd aclitemin aclitemout any_in any_out \
        any_value_transfn anyarray_in anyarray_out anyarray_recv anyarray_send anycompatible_in anycompatible_out \
        anycompatiblearray_in anycompatiblearray_out anycompatiblearray_recv anycompatiblearray_send \
        anycompatiblemultirange_in anycompatiblemultirange_out anycompatiblenonarray_in anycompatiblenonarray_out \
        anycompatiblerange_in anycompatiblerange_out anyelement_in anyelement_out anyenum_in anyenum_out \
        anymultirange_in anymultirange_out anynonarray_in anynonarray_out anyrange_in anyrange_out areajoinsel \
        areasel array_agg_array_combine array_agg_array_deserialize array_agg_array_serialize \
        array_agg_array_transfn array_agg_combine array_agg_deserialize array_agg_serialize array_agg_transfn \
        array_append_support array_in array_out array_prepend_support array_recv array_send array_subscript_handler \
        array_subscript_handler_support array_unnest_support arraycontjoinsel arraycontsel \
        binary_upgrade_add_sub_rel_state binary_upgrade_create_empty_extension \
        binary_upgrade_logical_slot_has_caught_up binary_upgrade_replorigin_advance \
        binary_upgrade_set_missing_value binary_upgrade_set_next_array_pg_type_oid \
        binary_upgrade_set_next_heap_pg_class_oid binary_upgrade_set_next_heap_relfilenode \
        binary_upgrade_set_next_index_pg_class_oid binary_upgrade_set_next_index_relfilenode \
        binary_upgrade_set_next_multirange_array_pg_type_oid binary_upgrade_set_next_multirange_pg_type_oid \
        binary_upgrade_set_next_pg_authid_oid binary_upgrade_set_next_pg_enum_oid \
        binary_upgrade_set_next_pg_tablespace_oid binary_upgrade_set_next_pg_type_oid \
        binary_upgrade_set_next_toast_pg_class_oid binary_upgrade_set_next_toast_relfilenode \
        binary_upgrade_set_record_init_privs bit_in bit_out bit_recv bit_send bittypmodin bittypmodout bool_accum \
        bool_accum_inv boolin boolout boolrecv boolsend box_contain box_in box_out box_recv box_send bpcharin \
        bpcharout bpcharrecv bpcharsend bpchartypmodin bpchartypmodout brin_bloom_add_value brin_bloom_consistent \
        brin_bloom_opcinfo brin_bloom_options brin_bloom_summary_in brin_bloom_summary_out brin_bloom_summary_recv \
        brin_bloom_summary_send brin_bloom_union brin_desummarize_range brin_inclusion_add_value \
        brin_inclusion_consistent brin_inclusion_opcinfo brin_inclusion_union brin_minmax_add_value \
        brin_minmax_consistent brin_minmax_multi_add_value brin_minmax_multi_consistent \
        brin_minmax_multi_distance_date brin_minmax_multi_distance_float4 brin_minmax_multi_distance_float8 \
        brin_minmax_multi_distance_inet brin_minmax_multi_distance_int2 brin_minmax_multi_distance_int4 \
        brin_minmax_multi_distance_int8 brin_minmax_multi_distance_interval brin_minmax_multi_distance_macaddr \
        brin_minmax_multi_distance_macaddr8 brin_minmax_multi_distance_numeric brin_minmax_multi_distance_pg_lsn \
        brin_minmax_multi_distance_tid brin_minmax_multi_distance_time brin_minmax_multi_distance_timestamp \
        brin_minmax_multi_distance_timetz brin_minmax_multi_distance_uuid brin_minmax_multi_opcinfo \
        brin_minmax_multi_options brin_minmax_multi_summary_in brin_minmax_multi_summary_out \
        brin_minmax_multi_summary_recv brin_minmax_multi_summary_send brin_minmax_multi_union brin_minmax_opcinfo \
        brin_minmax_union brin_summarize_new_values brin_summarize_range brinhandler btarraycmp btboolcmp \
        btboolskipsupport btbpchar_pattern_cmp btbpchar_pattern_sortsupport btcharcmp btcharskipsupport \
        btequalimage btfloat48cmp btfloat4cmp btfloat4sortsupport btfloat84cmp btfloat8cmp btfloat8sortsupport \
        bthandler btint24cmp btint28cmp btint2cmp btint2skipsupport btint2sortsupport btint42cmp btint48cmp \
        btint4cmp btint4skipsupport btint4sortsupport btint82cmp btint84cmp btint8cmp btint8skipsupport \
        btint8sortsupport btnamecmp btnamesortsupport btnametextcmp btoidcmp btoidskipsupport btoidsortsupport \
        btoidvectorcmp btrecordcmp btrecordimagecmp bttext_pattern_cmp bttext_pattern_sortsupport bttextcmp \
        bttextnamecmp bttextsortsupport bttidcmp btvarstrequalimage bytea_string_agg_transfn byteain byteaout \
        bytearecv byteasend cash_in cash_out cash_recv cash_send charin charout charrecv charsend cidin cidout \
        cidr_in cidr_out cidr_recv cidr_send cidrecv cidsend circle_contain circle_in circle_out circle_recv \
        circle_send contjoinsel contsel cstring_in cstring_out cstring_recv cstring_send date_in date_out date_recv \
        date_send domain_in domain_recv elem_contained_by_range_support enum_in enum_out enum_recv enum_send \
        eqjoinsel eqsel event_trigger_in event_trigger_out fdw_handler_in fdw_handler_out float4_accum float4in \
        float4out float4recv float4send float8_accum float8_combine float8_regr_accum float8_regr_combine float8in \
        float8out float8recv float8send fmgr_c_validator fmgr_internal_validator fmgr_sql_validator \
        generate_series_int4_support generate_series_int8_support generate_series_numeric_support \
        generate_series_timestamp_support gin_clean_pending_list gin_cmp_prefix gin_cmp_tslexeme gin_compare_jsonb \
        gin_consistent_jsonb gin_consistent_jsonb_path gin_extract_jsonb gin_extract_jsonb_path \
        gin_extract_jsonb_query gin_extract_jsonb_query_path gin_extract_tsquery gin_extract_tsvector \
        gin_triconsistent_jsonb gin_triconsistent_jsonb_path gin_tsquery_consistent gin_tsquery_triconsistent \
        ginarrayconsistent ginarrayextract ginarraytriconsistent ginhandler ginqueryarrayextract \
        gist_box_consistent gist_box_distance gist_box_penalty gist_box_picksplit gist_box_same gist_box_union \
        gist_circle_compress gist_circle_consistent gist_circle_distance gist_point_compress gist_point_consistent \
        gist_point_distance gist_point_fetch gist_point_sortsupport gist_poly_compress gist_poly_consistent \
        gist_poly_distance gist_translate_cmptype_common gisthandler gtsvectorin gtsvectorout hash_array \
        hash_array_extended hash_multirange hash_multirange_extended hash_numeric hash_numeric_extended hash_range \
        hash_range_extended hash_record hash_record_extended hashbool hashboolextended hashbpchar \
        hashbpcharextended hashbytea hashbyteaextended hashchar hashcharextended hashcid hashcidextended hashdate \
        hashdateextended hashenum hashenumextended hashfloat4 hashfloat4extended hashfloat8 hashfloat8extended \
        hashhandler hashinet hashinetextended hashint2 hashint2extended hashint4 hashint4extended hashint8 \
        hashint8extended hashmacaddr hashmacaddr8 hashmacaddr8extended hashmacaddrextended hashname \
        hashnameextended hashoid hashoidextended hashoidvector hashoidvectorextended hashtextextended hashtid \
        hashtidextended hashvarlena hashvarlenaextended hashxid hashxid8 hashxid8extended hashxidextended \
        heap_tableam_handler iclikejoinsel iclikesel icnlikejoinsel icnlikesel icregexeqjoinsel icregexeqsel \
        icregexnejoinsel icregexnesel index_am_handler_in index_am_handler_out inet_in inet_out inet_recv inet_send \
        int2_accum int2_accum_inv int2_avg_accum int2_avg_accum_inv int2in int2out int2recv int2send int2vectorin \
        int2vectorout int2vectorrecv int2vectorsend int4_accum int4_accum_inv int4_avg_accum int4_avg_accum_inv \
        int4_avg_combine int4in int4out int4recv int4send int8_accum int8_accum_inv int8_avg_accum \
        int8_avg_accum_inv int8_avg_combine int8_avg_deserialize int8_avg_serialize int8in int8inc_support int8out \
        int8recv int8send internal_in internal_out interval_avg_accum interval_avg_accum_inv interval_avg_combine \
        interval_avg_deserialize interval_avg_serialize interval_hash interval_hash_extended interval_in \
        interval_out interval_recv interval_send interval_support intervaltypmodin intervaltypmodout \
        json_agg_strict_transfn json_agg_transfn json_in json_object_agg_strict_transfn json_object_agg_transfn \
        json_object_agg_unique_strict_transfn json_object_agg_unique_transfn json_out json_recv json_send \
        jsonb_agg_strict_transfn jsonb_agg_transfn jsonb_hash jsonb_hash_extended jsonb_in \
        jsonb_object_agg_strict_transfn jsonb_object_agg_transfn jsonb_object_agg_unique_strict_transfn \
        jsonb_object_agg_unique_transfn jsonb_out jsonb_recv jsonb_send jsonb_subscript_handler jsonpath_in \
        jsonpath_out jsonpath_recv jsonpath_send language_handler_in language_handler_out likejoinsel likesel \
        line_in line_out line_recv line_send lseg_in lseg_out lseg_recv lseg_send macaddr8_in macaddr8_out \
        macaddr8_recv macaddr8_send macaddr_in macaddr_out macaddr_recv macaddr_send matchingjoinsel matchingsel \
        multirange_agg_transfn multirange_in multirange_intersect_agg_transfn multirange_out multirange_recv \
        multirange_send multirangesel namein nameout namerecv namesend neqjoinsel neqsel network_subset_support \
        networkjoinsel networksel nlikejoinsel nlikesel numeric_accum numeric_accum_inv numeric_avg_accum \
        numeric_avg_combine numeric_avg_deserialize numeric_avg_serialize numeric_combine numeric_deserialize \
        numeric_in numeric_out numeric_poly_combine numeric_poly_deserialize numeric_poly_serialize numeric_recv \
        numeric_send numeric_serialize numeric_support numerictypmodin numerictypmodout oidin oidout oidrecv \
        oidsend oidvectorin oidvectorout oidvectorrecv oidvectorsend path_in path_out path_recv path_send \
        pg_backup_start pg_backup_stop pg_ddl_command_in pg_ddl_command_out pg_ddl_command_recv pg_ddl_command_send \
        pg_dependencies_in pg_dependencies_out pg_dependencies_recv pg_dependencies_send pg_lsn_hash \
        pg_lsn_hash_extended pg_lsn_in pg_lsn_out pg_lsn_recv pg_lsn_send pg_mcv_list_in pg_mcv_list_out \
        pg_mcv_list_recv pg_mcv_list_send pg_ndistinct_in pg_ndistinct_out pg_ndistinct_recv pg_ndistinct_send \
        pg_node_tree_in pg_node_tree_out pg_node_tree_recv pg_node_tree_send pg_snapshot_in pg_snapshot_out \
        pg_snapshot_recv pg_snapshot_send pg_snapshot_xmin pg_stat_get_analyze_count pg_stat_get_archiver \
        pg_stat_get_autoanalyze_count pg_stat_get_autovacuum_count pg_stat_get_backend_activity \
        pg_stat_get_backend_activity_start pg_stat_get_backend_client_addr pg_stat_get_backend_client_port \
        pg_stat_get_backend_dbid pg_stat_get_backend_idset pg_stat_get_backend_io pg_stat_get_backend_start \
        pg_stat_get_backend_subxact pg_stat_get_backend_userid pg_stat_get_backend_wait_event \
        pg_stat_get_backend_wait_event_type pg_stat_get_backend_wal pg_stat_get_backend_xact_start \
        pg_stat_get_bgwriter_buf_written_clean pg_stat_get_bgwriter_maxwritten_clean \
        pg_stat_get_bgwriter_stat_reset_time pg_stat_get_blocks_fetched pg_stat_get_blocks_hit \
        pg_stat_get_buf_alloc pg_stat_get_checkpointer_buffers_written pg_stat_get_checkpointer_num_performed \
        pg_stat_get_checkpointer_num_requested pg_stat_get_checkpointer_num_timed \
        pg_stat_get_checkpointer_restartpoints_performed pg_stat_get_checkpointer_restartpoints_requested \
        pg_stat_get_checkpointer_restartpoints_timed pg_stat_get_checkpointer_slru_written \
        pg_stat_get_checkpointer_stat_reset_time pg_stat_get_checkpointer_sync_time \
        pg_stat_get_checkpointer_write_time pg_stat_get_db_active_time pg_stat_get_db_blk_read_time \
        pg_stat_get_db_blk_write_time pg_stat_get_db_blocks_fetched pg_stat_get_db_blocks_hit \
        pg_stat_get_db_checksum_failures pg_stat_get_db_checksum_last_failure pg_stat_get_db_conflict_all \
        pg_stat_get_db_conflict_bufferpin pg_stat_get_db_conflict_lock pg_stat_get_db_conflict_logicalslot \
        pg_stat_get_db_conflict_snapshot pg_stat_get_db_conflict_startup_deadlock \
        pg_stat_get_db_conflict_tablespace pg_stat_get_db_deadlocks pg_stat_get_db_idle_in_transaction_time \
        pg_stat_get_db_numbackends pg_stat_get_db_parallel_workers_launched \
        pg_stat_get_db_parallel_workers_to_launch pg_stat_get_db_session_time pg_stat_get_db_sessions \
        pg_stat_get_db_sessions_abandoned pg_stat_get_db_sessions_fatal pg_stat_get_db_sessions_killed \
        pg_stat_get_db_stat_reset_time pg_stat_get_db_temp_bytes pg_stat_get_db_temp_files \
        pg_stat_get_db_tuples_deleted pg_stat_get_db_tuples_fetched pg_stat_get_db_tuples_inserted \
        pg_stat_get_db_tuples_returned pg_stat_get_db_tuples_updated pg_stat_get_db_xact_commit \
        pg_stat_get_db_xact_rollback pg_stat_get_dead_tuples pg_stat_get_function_calls \
        pg_stat_get_function_self_time pg_stat_get_function_total_time pg_stat_get_ins_since_vacuum pg_stat_get_io \
        pg_stat_get_last_analyze_time pg_stat_get_last_autoanalyze_time pg_stat_get_last_autovacuum_time \
        pg_stat_get_last_vacuum_time pg_stat_get_lastscan pg_stat_get_live_tuples pg_stat_get_mod_since_analyze \
        pg_stat_get_progress_info pg_stat_get_recovery_prefetch pg_stat_get_replication_slot pg_stat_get_slru \
        pg_stat_get_snapshot_timestamp pg_stat_get_subscription pg_stat_get_subscription_stats \
        pg_stat_get_total_analyze_time pg_stat_get_total_autoanalyze_time pg_stat_get_total_autovacuum_time \
        pg_stat_get_total_vacuum_time pg_stat_get_tuples_deleted pg_stat_get_tuples_fetched \
        pg_stat_get_tuples_hot_updated pg_stat_get_tuples_inserted pg_stat_get_tuples_newpage_updated \
        pg_stat_get_tuples_returned pg_stat_get_tuples_updated pg_stat_get_vacuum_count pg_stat_get_wal \
        pg_stat_get_wal_receiver pg_stat_get_wal_senders pg_stat_get_xact_blocks_fetched \
        pg_stat_get_xact_blocks_hit pg_stat_get_xact_function_calls pg_stat_get_xact_function_self_time \
        pg_stat_get_xact_function_total_time pg_stat_get_xact_numscans pg_stat_get_xact_tuples_deleted \
        pg_stat_get_xact_tuples_fetched pg_stat_get_xact_tuples_hot_updated pg_stat_get_xact_tuples_inserted \
        pg_stat_get_xact_tuples_newpage_updated pg_stat_get_xact_tuples_returned pg_stat_get_xact_tuples_updated \
        pg_xact_commit_timestamp_origin plpgsql_call_handler plpgsql_inline_handler plpgsql_validator point_in \
        point_out point_recv point_send poly_contain poly_in poly_out poly_recv poly_send positionjoinsel \
        positionsel prefixjoinsel prefixsel prsd_start range_agg_transfn range_contains_elem_support range_in \
        range_intersect_agg_transfn range_out range_recv range_send rangesel raw_array_subscript_handler record_in \
        record_out record_recv record_send regclassin regclassout regclassrecv regclasssend regcollationin \
        regcollationout regcollationrecv regcollationsend regconfigin regconfigout regconfigrecv regconfigsend \
        regdictionaryin regdictionaryout regdictionaryrecv regdictionarysend regexeqjoinsel regexeqsel \
        regexnejoinsel regexnesel regnamespacein regnamespaceout regnamespacerecv regnamespacesend regoperatorin \
        regoperatorout regoperatorrecv regoperatorsend regoperin regoperout regoperrecv regopersend regprocedurein \
        regprocedureout regprocedurerecv regproceduresend regprocin regprocout regprocrecv regprocsend regrolein \
        regroleout regrolerecv regrolesend regtypein regtypeout regtyperecv regtypesend satisfies_hash_partition \
        scalargejoinsel scalargesel scalargtjoinsel scalargtsel scalarlejoinsel scalarlesel scalarltjoinsel \
        scalarltsel shell_in shell_out spg_bbox_quad_config spg_box_quad_choose spg_box_quad_config \
        spg_box_quad_inner_consistent spg_box_quad_leaf_consistent spg_box_quad_picksplit spg_kd_choose \
        spg_kd_config spg_kd_inner_consistent spg_kd_picksplit spg_poly_quad_compress spg_quad_choose \
        spg_quad_config spg_quad_inner_consistent spg_quad_leaf_consistent spg_quad_picksplit spg_range_quad_choose \
        spg_range_quad_config spg_range_quad_inner_consistent spg_range_quad_leaf_consistent \
        spg_range_quad_picksplit spg_text_choose spg_text_config spg_text_inner_consistent spg_text_leaf_consistent \
        spg_text_picksplit spghandler string_agg_combine string_agg_deserialize string_agg_serialize \
        string_agg_transfn table_am_handler_in table_am_handler_out text_starts_with_support texticlike_support \
        texticregexeq_support textin textlike_support textout textrecv textregexeq_support textsend tidin tidout \
        tidrecv tidsend time_hash time_hash_extended time_in time_out time_recv time_send time_support \
        timestamp_hash timestamp_hash_extended timestamp_in timestamp_out timestamp_recv timestamp_send \
        timestamp_support timestamptypmodin timestamptypmodout timestamptz_hash timestamptz_hash_extended \
        timestamptz_in timestamptz_out timestamptz_recv timestamptz_send timestamptztypmodin timestamptztypmodout \
        timetypmodin timetypmodout timetz_hash timetz_hash_extended timetz_in timetz_out timetz_recv timetz_send \
        timetztypmodin timetztypmodout trigger_in trigger_out tsm_handler_in tsm_handler_out tsmatchjoinsel \
        tsmatchsel tsqueryin tsqueryout tsqueryrecv tsquerysend tsvectorin tsvectorout tsvectorrecv tsvectorsend \
        txid_snapshot_in txid_snapshot_out txid_snapshot_recv txid_snapshot_send txid_snapshot_xmin unknownin \
        unknownout unknownrecv unknownsend utf8_to_win uuid_hash uuid_hash_extended uuid_in uuid_out uuid_recv \
        uuid_send varbit_in varbit_out varbit_recv varbit_send varbit_support varbittypmodin varbittypmodout \
        varchar_support varcharin varcharout varcharrecv varcharsend varchartypmodin varchartypmodout void_in \
        void_out void_recv void_send window_cume_dist_support window_dense_rank_support window_ntile_support \
        window_percent_rank_support window_rank_support window_row_number_support xid8in xid8out xid8recv xid8send \
        xidin xidout xidrecv xidsend xml_in xml_out xml_recv xml_send
        """
}
