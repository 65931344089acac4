extension BuiltinTable {
    /// The names of PostgreSQL's routines that a statement may well call and RoleSQL has not.
    static let unsupportedRows: StaticString = """
        abbrev amvalidate area array_agg_array_finalfn array_agg_finalfn array_larger array_smaller \
        array_to_tsvector array_typanalyze bernoulli big5_to_euc_tw big5_to_mic big5_to_utf8 bit bit_and bit_count \
        bit_length bit_or bit_xor bitand bitcat bitcmp biteq bitge bitgt bitle bitlt bitne bitnot bitor \
        bitshiftleft bitshiftright bitxor bool bool_alltrue bool_anytrue booland_statefunc boolor_statefunc \
        bound_box box box_above box_above_eq box_add box_below box_below_eq box_center box_contain_pt box_contained \
        box_distance box_div box_eq box_ge box_gt box_intersect box_le box_left box_lt box_mul box_overabove \
        box_overbelow box_overlap box_overleft box_overright box_right box_same box_sub bpchar bpchar_larger \
        bpchar_smaller bpchar_sortsupport \
        bpcharcmp broadcast bytea bytea_larger bytea_smaller bytea_sortsupport bytea_string_agg_finalfn byteacmp \
        cash_cmp cash_div_cash cash_div_flt4 cash_div_flt8 cash_div_int2 cash_div_int4 cash_div_int8 cash_eq \
        cash_ge cash_gt cash_le cash_lt cash_mi cash_mul_flt4 cash_mul_flt8 cash_mul_int2 cash_mul_int4 \
        cash_mul_int8 cash_ne cash_pl cash_words cashlarger cashsmaller center char cidr circle circle_above \
        circle_add_pt circle_below circle_center circle_contain_pt circle_contained circle_distance circle_div_pt \
        circle_eq circle_ge circle_gt circle_le circle_left circle_lt circle_mul_pt circle_ne circle_overabove \
        circle_overbelow circle_overlap circle_overleft circle_overright circle_right circle_same circle_sub_pt \
        close_ls close_lseg close_pb close_pl close_ps close_sb convert cume_dist cume_dist_final currtid2 \
        cursor_to_xml cursor_to_xmlschema database_to_xml database_to_xml_and_xmlschema database_to_xmlschema date \
        date_cmp date_cmp_timestamp date_cmp_timestamptz date_larger date_skipsupport date_smaller date_sortsupport \
        datemultirange daterange daterange_canonical daterange_subdiff dense_rank dense_rank_final dexp diagonal \
        diameter dispell_init dispell_lexize dist_bp dist_bs dist_cpoint dist_cpoly dist_lp dist_ls dist_pathp \
        dist_pb dist_pc dist_pl dist_polyc dist_polyp dist_ppath dist_ppoly dist_ps dist_sb dist_sl dist_sp dlog1 \
        dlog10 dround dsimple_init dsimple_lexize dsnowball_init dsnowball_lexize dsynonym_init dsynonym_lexize \
        dtrunc elem_contained_by_multirange elem_contained_by_range enum_cmp enum_first enum_larger enum_last \
        enum_range enum_smaller euc_cn_to_mic euc_cn_to_utf8 euc_jis_2004_to_shift_jis_2004 euc_jis_2004_to_utf8 \
        euc_jp_to_mic euc_jp_to_sjis euc_jp_to_utf8 euc_kr_to_mic euc_kr_to_utf8 euc_tw_to_big5 euc_tw_to_mic \
        euc_tw_to_utf8 family float4 float4larger float4smaller float8 float8_avg float8_corr float8_covar_pop \
        float8_covar_samp float8_regr_avgx float8_regr_avgy float8_regr_intercept float8_regr_r2 float8_regr_slope \
        float8_regr_sxx float8_regr_sxy float8_regr_syy float8_stddev_pop float8_stddev_samp float8_var_pop \
        float8_var_samp float8larger float8smaller flt4_mul_cash flt8_mul_cash gb18030_to_utf8 gbk_to_utf8 get_bit \
        get_current_ts_config gtsquery_compress gtsquery_consistent gtsquery_penalty gtsquery_picksplit \
        gtsquery_same gtsquery_union gtsvector_compress gtsvector_consistent gtsvector_decompress gtsvector_options \
        gtsvector_penalty gtsvector_picksplit gtsvector_same gtsvector_union height host hostmask in_range \
        inet_client_addr inet_gist_compress inet_gist_consistent inet_gist_fetch inet_gist_penalty \
        inet_gist_picksplit inet_gist_same inet_gist_union inet_merge inet_same_family inet_server_addr \
        inet_spg_choose inet_spg_config inet_spg_inner_consistent inet_spg_leaf_consistent inet_spg_picksplit \
        inetand inetmi inetmi_int8 inetnot inetor inetpl int2 int2_mul_cash int2int4_sum int2larger \
        int2smaller int4 int4_mul_cash int4inc int4multirange int4range int4range_canonical \
        int4range_subdiff int4smaller int8 int8_avg int8_mul_cash int8_sum int8dec int8dec_any int8inc_any \
        int8inc_float8_float8 int8larger int8multirange int8pl_inet int8range int8range_canonical int8range_subdiff \
        int8smaller inter_lb inter_sb inter_sl interval interval_avg interval_cmp interval_larger interval_smaller \
        interval_sum is_normalized isclosed isempty ishorizontal iso8859_1_to_utf8 iso8859_to_utf8 iso_to_koi8r \
        iso_to_mic iso_to_win1251 iso_to_win866 isopen isparallel isperp isvertical johab_to_utf8 \
        json_agg_finalfn \
        json_object_agg_finalfn \
        json_to_tsvector jsonb_agg_finalfn \
        jsonb_object_agg_finalfn \
        jsonb_to_tsvector koi8r_to_iso koi8r_to_mic koi8r_to_utf8 \
        koi8r_to_win1251 koi8r_to_win866 koi8u_to_utf8 latin1_to_mic latin2_to_mic latin2_to_win1250 latin3_to_mic \
        latin4_to_mic length line line_distance line_eq line_horizontal line_interpt line_intersect line_parallel \
        line_perp line_vertical lower lower_inc lower_inf lseg lseg_center lseg_distance lseg_eq lseg_ge lseg_gt \
        lseg_horizontal lseg_interpt lseg_intersect lseg_le lseg_length lseg_lt lseg_ne lseg_parallel lseg_perp \
        lseg_vertical macaddr macaddr8 macaddr8_and macaddr8_cmp macaddr8_eq macaddr8_ge macaddr8_gt macaddr8_le \
        macaddr8_lt macaddr8_ne macaddr8_not macaddr8_or macaddr8_set7bit macaddr_and macaddr_cmp macaddr_eq \
        macaddr_ge macaddr_gt macaddr_le macaddr_lt macaddr_ne macaddr_not macaddr_or macaddr_sortsupport masklen \
        max mic_to_big5 mic_to_euc_cn mic_to_euc_jp mic_to_euc_kr mic_to_euc_tw mic_to_iso mic_to_koi8r \
        mic_to_latin1 mic_to_latin2 mic_to_latin3 mic_to_latin4 mic_to_sjis mic_to_win1250 mic_to_win1251 \
        mic_to_win866 mode_final money multirange multirange_adjacent_multirange multirange_adjacent_range \
        multirange_after_multirange multirange_after_range multirange_agg_finalfn multirange_before_multirange \
        multirange_before_range multirange_cmp multirange_contained_by_multirange multirange_contained_by_range \
        multirange_contains_elem multirange_contains_multirange multirange_contains_range multirange_eq \
        multirange_ge multirange_gist_compress multirange_gist_consistent multirange_gt multirange_intersect \
        multirange_le multirange_lt multirange_minus multirange_ne multirange_overlaps_multirange \
        multirange_overlaps_range multirange_overleft_multirange multirange_overleft_range \
        multirange_overright_multirange multirange_overright_range multirange_typanalyze multirange_union mxid_age \
        name nameconcatoid netmask network network_cmp network_eq network_ge network_gt network_larger network_le \
        network_lt network_ne network_overlap network_smaller network_sortsupport network_sub network_subeq \
        network_sup network_supeq npoints numeric numeric_avg numeric_cmp numeric_div_trunc numeric_exp numeric_inc \
        numeric_larger numeric_ln numeric_log numeric_pl_pg_lsn numeric_poly_avg numeric_poly_stddev_pop \
        numeric_poly_stddev_samp numeric_poly_sum numeric_poly_var_pop numeric_poly_var_samp numeric_smaller \
        numeric_sortsupport numeric_sqrt numeric_stddev_pop numeric_stddev_samp numeric_sum numeric_var_pop \
        numeric_var_samp nummultirange numnode numrange numrange_subdiff octet_length oid oidlarger oidsmaller \
        on_pb on_pl on_ppath on_ps on_sb on_sl ordered_set_transition ordered_set_transition_multi overlay path \
        path_add path_add_pt path_contain_pt path_distance path_div_pt path_inter path_length path_mul_pt path_n_eq \
        path_n_ge path_n_gt path_n_le path_n_lt path_npoints path_sub_pt pclose percent_rank percent_rank_final \
        percentile_cont_float8_final percentile_cont_float8_multi_final \
        percentile_cont_interval_final percentile_cont_interval_multi_final percentile_disc_final \
        percentile_disc_multi_final pg_advisory_lock_shared pg_advisory_unlock_shared pg_advisory_xact_lock_shared \
        pg_available_extension_versions pg_available_wal_summaries pg_clear_attribute_stats pg_clear_relation_stats \
        pg_collation_actual_version pg_column_compression pg_column_toast_chunk_id pg_control_checkpoint \
        pg_control_init pg_control_recovery pg_control_system pg_copy_logical_replication_slot \
        pg_copy_physical_replication_slot pg_create_logical_replication_slot pg_create_physical_replication_slot \
        pg_current_snapshot pg_current_wal_flush_lsn pg_current_wal_insert_lsn pg_current_wal_lsn \
        pg_current_xact_id_if_assigned pg_database_collation_actual_version pg_drop_replication_slot \
        pg_encoding_max_length pg_event_trigger_ddl_commands pg_event_trigger_dropped_objects \
        pg_event_trigger_table_rewrite_oid pg_event_trigger_table_rewrite_reason pg_export_snapshot \
        pg_extension_config_dump pg_extension_update_paths pg_get_loaded_modules pg_get_replication_slots \
        pg_get_wait_events pg_get_wal_replay_pause_state \
        pg_get_wal_resource_managers pg_get_wal_summarizer_state pg_import_system_collations \
        pg_indexam_progress_phasename pg_is_wal_replay_paused pg_isolation_test_session_is_blocked \
        pg_last_committed_xact pg_last_wal_receive_lsn pg_last_wal_replay_lsn pg_last_xact_replay_timestamp \
        pg_logical_emit_message pg_logical_slot_get_binary_changes pg_logical_slot_get_changes \
        pg_logical_slot_peek_binary_changes pg_logical_slot_peek_changes pg_lsn pg_lsn_cmp pg_lsn_eq pg_lsn_ge \
        pg_lsn_gt pg_lsn_larger pg_lsn_le pg_lsn_lt pg_lsn_mi pg_lsn_mii pg_lsn_ne pg_lsn_pli pg_lsn_smaller \
        pg_mcv_list_items pg_nextoid pg_notification_queue_usage pg_numa_available pg_prepared_xact \
        pg_replication_slot_advance pg_restore_attribute_stats pg_restore_relation_stats \
        pg_safe_snapshot_blocking_pids pg_snapshot_xip pg_snapshot_xmax pg_split_walfile_name \
        pg_stat_clear_snapshot pg_stat_force_next_flush pg_stop_making_pinned_objects pg_sync_replication_slots \
        pg_timezone_abbrevs_abbrevs pg_timezone_abbrevs_zone pg_try_advisory_lock_shared \
        pg_try_advisory_xact_lock_shared pg_visible_in_snapshot pg_wal_lsn_diff pg_wal_summary_contents \
        pg_walfile_name pg_walfile_name_offset pg_xact_commit_timestamp pg_xact_status phraseto_tsquery \
        plainto_tsquery point point_above point_add point_below point_distance point_div point_eq point_horiz \
        point_left point_mul point_ne point_right point_sub point_vert poly_above poly_below poly_center \
        poly_contain_pt poly_contained poly_distance poly_left poly_npoints poly_overabove poly_overbelow \
        poly_overlap poly_overleft poly_overright poly_right poly_same polygon popen position prsd_end \
        prsd_headline prsd_lextype prsd_nexttoken pt_contained_circle pt_contained_poly query_to_xml \
        query_to_xml_and_xmlschema query_to_xmlschema querytree radius range_adjacent range_adjacent_multirange \
        range_after range_after_multirange range_agg range_agg_finalfn range_before range_before_multirange \
        range_cmp range_contained_by range_contained_by_multirange range_contains range_contains_elem \
        range_contains_multirange range_eq range_ge range_gist_consistent range_gist_penalty range_gist_picksplit \
        range_gist_same range_gist_union range_gt range_intersect range_intersect_agg range_le range_lt range_merge \
        range_minus range_ne range_overlaps range_overlaps_multirange range_overleft range_overleft_multirange \
        range_overright range_overright_multirange range_sortsupport range_typanalyze range_union rank rank_final \
        record_image_eq record_image_ge record_image_gt record_image_le record_image_lt record_image_ne \
        record_larger record_smaller regclass schema_to_xml schema_to_xml_and_xmlschema \
        schema_to_xmlschema set_bit set_masklen setweight shift_jis_2004_to_euc_jis_2004 shift_jis_2004_to_utf8 \
        sjis_to_euc_jp sjis_to_mic sjis_to_utf8 slope string_agg_finalfn strip substring sum system table_to_xml \
        table_to_xml_and_xmlschema table_to_xmlschema text text_larger \
        text_smaller textlen thesaurus_init thesaurus_lexize tidlarger tidsmaller \
        time time_cmp time_larger time_smaller timestamp timestamp_cmp timestamp_cmp_date timestamp_cmp_timestamptz \
        timestamp_larger timestamp_skipsupport timestamp_smaller timestamp_sortsupport timestamptz timestamptz_cmp \
        timestamptz_cmp_date timestamptz_cmp_timestamp timestamptz_larger timestamptz_smaller timetz timetz_cmp \
        timetz_larger timetz_smaller to_tsquery to_tsvector trunc ts_debug ts_delete ts_filter \
        ts_headline ts_lexize ts_match_qv ts_match_tq ts_match_tt ts_match_vq ts_parse ts_rank ts_rank_cd \
        ts_rewrite ts_stat ts_token_type ts_typanalyze tsmultirange tsq_mcontained tsq_mcontains tsquery_and \
        tsquery_cmp tsquery_eq tsquery_ge tsquery_gt tsquery_le tsquery_lt tsquery_ne tsquery_not tsquery_or \
        tsquery_phrase tsrange tsrange_subdiff tstzmultirange tstzrange tstzrange_subdiff tsvector_cmp \
        tsvector_concat tsvector_eq tsvector_ge tsvector_gt tsvector_le tsvector_lt tsvector_ne tsvector_to_array \
        tsvector_update_trigger tsvector_update_trigger_column txid_current_snapshot txid_snapshot_xip \
        txid_snapshot_xmax txid_status txid_visible_in_snapshot uhc_to_utf8 unicode_assigned unique_key_recheck \
        unnest upper upper_inc upper_inf utf8_to_big5 utf8_to_euc_cn utf8_to_euc_jis_2004 utf8_to_euc_jp \
        utf8_to_euc_kr utf8_to_euc_tw utf8_to_gb18030 utf8_to_gbk utf8_to_iso8859 utf8_to_iso8859_1 utf8_to_johab \
        utf8_to_koi8r utf8_to_koi8u utf8_to_shift_jis_2004 utf8_to_sjis utf8_to_uhc uuid_cmp uuid_skipsupport \
        uuid_sortsupport varbit varbitcmp varbiteq varbitge varbitgt varbitle varbitlt varbitne varchar \
        websearch_to_tsquery width win1250_to_latin2 win1250_to_mic win1251_to_iso win1251_to_koi8r win1251_to_mic \
        win1251_to_win866 win866_to_iso win866_to_koi8r win866_to_mic win866_to_win1251 win_to_utf8 xid xid8_larger \
        xid8_smaller xid8cmp xid8eq xid8ge xid8gt xid8le xid8lt xid8ne xml xml_is_well_formed \
        xml_is_well_formed_content xml_is_well_formed_document xmlagg xmlcomment xmlconcat2 xmlexists xmltext \
        xmlvalidate xpath xpath_exists
        """
}
