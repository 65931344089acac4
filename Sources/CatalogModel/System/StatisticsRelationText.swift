extension SystemRelationText {
    /// The builtin relations about statistics, progress, memory and the like, in the same form; most cannot be read, but all have
    /// PostgreSQL's privileges.
    static let statisticsLines: StaticString = """
        3592 c r t pg_shseclabel objoid:26! classoid:26! provider:25! label:25!
        12063 c v t pg_stats_ext_exprs schemaname:19 tablename:19 statistics_schemaname:19 statistics_name:19 \
        statistics_owner:19 expr:25 inherited:16 null_frac:700 avg_width:23 n_distinct:700 most_common_vals:2277 \
        most_common_freqs:1021 histogram_bounds:2277 correlation:700 most_common_elems:2277 \
        most_common_elem_freqs:1021 elem_count_histogram:1021
        12085 c v t pg_available_extension_versions name:19 version:25 installed:16 superuser:16 trusted:16 \
        relocatable:16 schema:19 requires:1003 comment:25
        12090 c v t pg_prepared_xacts transaction:28 gid:25 prepared:1184 owner:19 database:19
        12099 c v t pg_seclabels objoid:26 classoid:26 objsubid:23 objtype:25 objnamespace:26 objname:25 provider:25 \
        label:25
        12118 c v f pg_ident_file_mappings map_number:23 file_name:25 line_number:23 map_name:25 sys_name:25 \
        pg_username:25 error:25
        12122 c v t pg_timezone_abbrevs abbrev:25 utc_offset:1186 is_dst:16
        12134 c v s pg_shmem_allocations name:25 off:20 size:20 allocated_size:20
        12138 c v s pg_shmem_allocations_numa name:25 numa_node:23 size:20
        12142 c v s pg_backend_memory_contexts name:25 ident:25 type:25 level:23 path:1007 total_bytes:20 \
        total_nblocks:20 free_bytes:20 free_chunks:20 used_bytes:20
        12146 c v t pg_stat_all_tables relid:26 schemaname:19 relname:19 seq_scan:20 last_seq_scan:1184 \
        seq_tup_read:20 idx_scan:20 last_idx_scan:1184 idx_tup_fetch:20 n_tup_ins:20 n_tup_upd:20 n_tup_del:20 \
        n_tup_hot_upd:20 n_tup_newpage_upd:20 n_live_tup:20 n_dead_tup:20 n_mod_since_analyze:20 \
        n_ins_since_vacuum:20 last_vacuum:1184 last_autovacuum:1184 last_analyze:1184 last_autoanalyze:1184 \
        vacuum_count:20 autovacuum_count:20 analyze_count:20 autoanalyze_count:20 total_vacuum_time:701 \
        total_autovacuum_time:701 total_analyze_time:701 total_autoanalyze_time:701
        12151 c v t pg_stat_xact_all_tables relid:26 schemaname:19 relname:19 seq_scan:20 seq_tup_read:20 \
        idx_scan:20 idx_tup_fetch:20 n_tup_ins:20 n_tup_upd:20 n_tup_del:20 n_tup_hot_upd:20 n_tup_newpage_upd:20
        12156 c v t pg_stat_sys_tables relid:26 schemaname:19 relname:19 seq_scan:20 last_seq_scan:1184 \
        seq_tup_read:20 idx_scan:20 last_idx_scan:1184 idx_tup_fetch:20 n_tup_ins:20 n_tup_upd:20 n_tup_del:20 \
        n_tup_hot_upd:20 n_tup_newpage_upd:20 n_live_tup:20 n_dead_tup:20 n_mod_since_analyze:20 \
        n_ins_since_vacuum:20 last_vacuum:1184 last_autovacuum:1184 last_analyze:1184 last_autoanalyze:1184 \
        vacuum_count:20 autovacuum_count:20 analyze_count:20 autoanalyze_count:20 total_vacuum_time:701 \
        total_autovacuum_time:701 total_analyze_time:701 total_autoanalyze_time:701
        12161 c v t pg_stat_xact_sys_tables relid:26 schemaname:19 relname:19 seq_scan:20 seq_tup_read:20 \
        idx_scan:20 idx_tup_fetch:20 n_tup_ins:20 n_tup_upd:20 n_tup_del:20 n_tup_hot_upd:20 n_tup_newpage_upd:20
        12165 c v t pg_stat_user_tables relid:26 schemaname:19 relname:19 seq_scan:20 last_seq_scan:1184 \
        seq_tup_read:20 idx_scan:20 last_idx_scan:1184 idx_tup_fetch:20 n_tup_ins:20 n_tup_upd:20 n_tup_del:20 \
        n_tup_hot_upd:20 n_tup_newpage_upd:20 n_live_tup:20 n_dead_tup:20 n_mod_since_analyze:20 \
        n_ins_since_vacuum:20 last_vacuum:1184 last_autovacuum:1184 last_analyze:1184 last_autoanalyze:1184 \
        vacuum_count:20 autovacuum_count:20 analyze_count:20 autoanalyze_count:20 total_vacuum_time:701 \
        total_autovacuum_time:701 total_analyze_time:701 total_autoanalyze_time:701
        12170 c v t pg_stat_xact_user_tables relid:26 schemaname:19 relname:19 seq_scan:20 seq_tup_read:20 \
        idx_scan:20 idx_tup_fetch:20 n_tup_ins:20 n_tup_upd:20 n_tup_del:20 n_tup_hot_upd:20 n_tup_newpage_upd:20
        12174 c v t pg_statio_all_tables relid:26 schemaname:19 relname:19 heap_blks_read:20 heap_blks_hit:20 \
        idx_blks_read:20 idx_blks_hit:20 toast_blks_read:20 toast_blks_hit:20 tidx_blks_read:20 tidx_blks_hit:20
        12179 c v t pg_statio_sys_tables relid:26 schemaname:19 relname:19 heap_blks_read:20 heap_blks_hit:20 \
        idx_blks_read:20 idx_blks_hit:20 toast_blks_read:20 toast_blks_hit:20 tidx_blks_read:20 tidx_blks_hit:20
        12183 c v t pg_statio_user_tables relid:26 schemaname:19 relname:19 heap_blks_read:20 heap_blks_hit:20 \
        idx_blks_read:20 idx_blks_hit:20 toast_blks_read:20 toast_blks_hit:20 tidx_blks_read:20 tidx_blks_hit:20
        12187 c v t pg_stat_all_indexes relid:26 indexrelid:26 schemaname:19 relname:19 indexrelname:19 idx_scan:20 \
        last_idx_scan:1184 idx_tup_read:20 idx_tup_fetch:20
        12192 c v t pg_stat_sys_indexes relid:26 indexrelid:26 schemaname:19 relname:19 indexrelname:19 idx_scan:20 \
        last_idx_scan:1184 idx_tup_read:20 idx_tup_fetch:20
        12196 c v t pg_stat_user_indexes relid:26 indexrelid:26 schemaname:19 relname:19 indexrelname:19 idx_scan:20 \
        last_idx_scan:1184 idx_tup_read:20 idx_tup_fetch:20
        12200 c v t pg_statio_all_indexes relid:26 indexrelid:26 schemaname:19 relname:19 indexrelname:19 \
        idx_blks_read:20 idx_blks_hit:20
        12205 c v t pg_statio_sys_indexes relid:26 indexrelid:26 schemaname:19 relname:19 indexrelname:19 \
        idx_blks_read:20 idx_blks_hit:20
        12209 c v t pg_statio_user_indexes relid:26 indexrelid:26 schemaname:19 relname:19 indexrelname:19 \
        idx_blks_read:20 idx_blks_hit:20
        12213 c v t pg_statio_all_sequences relid:26 schemaname:19 relname:19 blks_read:20 blks_hit:20
        12218 c v t pg_statio_sys_sequences relid:26 schemaname:19 relname:19 blks_read:20 blks_hit:20
        12222 c v t pg_statio_user_sequences relid:26 schemaname:19 relname:19 blks_read:20 blks_hit:20
        12231 c v t pg_stat_replication pid:23 usesysid:26 usename:19 application_name:25 client_addr:869 \
        client_hostname:25 client_port:23 backend_start:1184 backend_xmin:28 state:25 sent_lsn:3220 write_lsn:3220 \
        flush_lsn:3220 replay_lsn:3220 write_lag:1186 flush_lag:1186 replay_lag:1186 sync_priority:23 sync_state:25 \
        reply_time:1184
        12236 c v t pg_stat_slru name:25 blks_zeroed:20 blks_hit:20 blks_read:20 blks_written:20 blks_exists:20 \
        flushes:20 truncates:20 stats_reset:1184
        12240 c v t pg_stat_wal_receiver pid:23 status:25 receive_start_lsn:3220 receive_start_tli:23 \
        written_lsn:3220 flushed_lsn:3220 received_tli:23 last_msg_send_time:1184 last_msg_receipt_time:1184 \
        latest_end_lsn:3220 latest_end_time:1184 slot_name:25 sender_host:25 sender_port:23 conninfo:25
        12244 c v t pg_stat_recovery_prefetch stats_reset:1184 prefetch:20 hit:20 skip_init:20 skip_new:20 \
        skip_fpw:20 skip_rep:20 wal_distance:23 block_distance:23 io_depth:23
        12248 c v t pg_stat_subscription subid:26 subname:19 worker_type:25 pid:23 leader_pid:23 relid:26 \
        received_lsn:3220 last_msg_send_time:1184 last_msg_receipt_time:1184 latest_end_lsn:3220 \
        latest_end_time:1184
        12253 c v t pg_stat_ssl pid:23 ssl:16 version:25 cipher:25 bits:23 client_dn:25 client_serial:1700 \
        issuer_dn:25
        12257 c v t pg_stat_gssapi pid:23 gss_authenticated:16 principal:25 encrypted:16 credentials_delegated:16
        12266 c v t pg_stat_replication_slots slot_name:25 spill_txns:20 spill_count:20 spill_bytes:20 \
        stream_txns:20 stream_count:20 stream_bytes:20 total_txns:20 total_bytes:20 stats_reset:1184
        12270 c v t pg_stat_database datid:26 datname:19 numbackends:23 xact_commit:20 xact_rollback:20 blks_read:20 \
        blks_hit:20 tup_returned:20 tup_fetched:20 tup_inserted:20 tup_updated:20 tup_deleted:20 conflicts:20 \
        temp_files:20 temp_bytes:20 deadlocks:20 checksum_failures:20 checksum_last_failure:1184 blk_read_time:701 \
        blk_write_time:701 session_time:701 active_time:701 idle_in_transaction_time:701 sessions:20 \
        sessions_abandoned:20 sessions_fatal:20 sessions_killed:20 parallel_workers_to_launch:20 \
        parallel_workers_launched:20 stats_reset:1184
        12275 c v t pg_stat_database_conflicts datid:26 datname:19 confl_tablespace:20 confl_lock:20 \
        confl_snapshot:20 confl_bufferpin:20 confl_deadlock:20 confl_active_logicalslot:20
        12279 c v t pg_stat_user_functions funcid:26 schemaname:19 funcname:19 calls:20 total_time:701 self_time:701
        12284 c v t pg_stat_xact_user_functions funcid:26 schemaname:19 funcname:19 calls:20 total_time:701 \
        self_time:701
        12289 c v t pg_stat_archiver archived_count:20 last_archived_wal:25 last_archived_time:1184 failed_count:20 \
        last_failed_wal:25 last_failed_time:1184 stats_reset:1184
        12293 c v t pg_stat_bgwriter buffers_clean:20 maxwritten_clean:20 buffers_alloc:20 stats_reset:1184
        12297 c v t pg_stat_checkpointer num_timed:20 num_requested:20 num_done:20 restartpoints_timed:20 \
        restartpoints_req:20 restartpoints_done:20 write_time:701 sync_time:701 buffers_written:20 slru_written:20 \
        stats_reset:1184
        12301 c v t pg_stat_io backend_type:25 object:25 context:25 reads:20 read_bytes:1700 read_time:701 writes:20 \
        write_bytes:1700 write_time:701 writebacks:20 writeback_time:701 extends:20 extend_bytes:1700 \
        extend_time:701 hits:20 evictions:20 reuses:20 fsyncs:20 fsync_time:701 stats_reset:1184
        12305 c v t pg_stat_wal wal_records:20 wal_fpi:20 wal_bytes:1700 wal_buffers_full:20 stats_reset:1184
        12309 c v t pg_stat_progress_analyze pid:23 datid:26 datname:19 relid:26 phase:25 sample_blks_total:20 \
        sample_blks_scanned:20 ext_stats_total:20 ext_stats_computed:20 child_tables_total:20 child_tables_done:20 \
        current_child_table_relid:26 delay_time:701
        12314 c v t pg_stat_progress_vacuum pid:23 datid:26 datname:19 relid:26 phase:25 heap_blks_total:20 \
        heap_blks_scanned:20 heap_blks_vacuumed:20 index_vacuum_count:20 max_dead_tuple_bytes:20 dead_tuple_bytes:20 \
        num_dead_item_ids:20 indexes_total:20 indexes_processed:20 delay_time:701
        12319 c v t pg_stat_progress_cluster pid:23 datid:26 datname:19 relid:26 command:25 phase:25 \
        cluster_index_relid:26 heap_tuples_scanned:20 heap_tuples_written:20 heap_blks_total:20 heap_blks_scanned:20 \
        index_rebuild_count:20
        12324 c v t pg_stat_progress_create_index pid:23 datid:26 datname:19 relid:26 index_relid:26 command:25 \
        phase:25 lockers_total:20 lockers_done:20 current_locker_pid:20 blocks_total:20 blocks_done:20 \
        tuples_total:20 tuples_done:20 partitions_total:20 partitions_done:20
        12329 c v t pg_stat_progress_basebackup pid:23 phase:25 backup_total:20 backup_streamed:20 \
        tablespaces_total:20 tablespaces_streamed:20
        12333 c v t pg_stat_progress_copy pid:23 datid:26 datname:19 relid:26 command:25 type:25 bytes_processed:20 \
        bytes_total:20 tuples_processed:20 tuples_excluded:20 tuples_skipped:20
        12343 c v f pg_replication_origin_status local_id:26 external_id:25 remote_lsn:3220 local_lsn:3220
        12347 c v t pg_stat_subscription_stats subid:26 subname:19 apply_error_count:20 sync_error_count:20 \
        confl_insert_exists:20 confl_update_origin_differs:20 confl_update_exists:20 confl_update_missing:20 \
        confl_delete_origin_differs:20 confl_delete_missing:20 confl_multiple_unique_conflicts:20 stats_reset:1184
        12351 c v t pg_wait_events type:25 name:25 description:25
        12355 c v s pg_aios pid:23 io_id:23 io_generation:20 state:25 operation:25 off:20 length:20 target:25 \
        handle_data_len:21 raw_result:23 result:25 target_desc:25 f_sync:16 f_localmem:16 f_buffered:16
        """
}
