/// The run-time parameters of PostgreSQL 18.6 as text, read when one is asked for that a session does not use itself.
///
/// A line that begins with # names the group of those that follow it. The parts of the others are: name; context (i
/// internal, p postmaster, s sighup, b backend, B superuser-backend, S superuser, u user); kind (b Boolean, s string, l
/// list of words, q list of names, i integer and r real with bounds and unit, e with its words); value in a new session,
/// counted in the unit; flags (X in EXPLAIN, N not in the sample file, C computed when the server starts, r not reset, a
/// not reset by RESET ALL, h hidden from lists, S for `pg_read_all_settings`, F not in files); source (f file, o override,
/// c client); the value built in, if it is another one, ~ for none.
enum SettingTable {
    static let lines: StaticString = """
        # Client Connection Defaults / Locale and Formatting
        client_encoding|u|s|UTF8|||SQL_ASCII
        DateStyle|u|l|ISO, MDY||f
        default_text_search_config|u|s|pg_catalog.english||f|pg_catalog.simple
        extra_float_digits|u|i:-15:3|1
        icu_validation_level|u|e:disabled,debug5,debug4,debug3,debug2,debug1,log,notice,warning,error|warning
        IntervalStyle|u|e:postgres,postgres_verbose,sql_standard,iso_8601|postgres
        lc_messages|S|s|C.UTF-8||f|
        lc_monetary|u|s|C.UTF-8||f|C
        lc_numeric|u|s|C.UTF-8||f|C
        lc_time|u|s|C.UTF-8||f|C
        TimeZone|u|s|UTC||c|GMT
        timezone_abbreviations|u|s|Default|||~
        # Client Connection Defaults / Other Defaults
        dynamic_library_path|S|s|$libdir|S
        extension_control_path|S|s|$system|S
        gin_fuzzy_search_limit|u|i:0:2147483647|0
        # Client Connection Defaults / Shared Library Preloading
        jit_provider|p|s|llvmjit|S
        local_preload_libraries|u|q|
        session_preload_libraries|S|q||S
        shared_preload_libraries|p|q||S
        # Client Connection Defaults / Statement Behavior
        bytea_output|u|e:escape,hex|hex
        check_function_bodies|u|b|on
        client_min_messages|u|e:debug5,debug4,debug3,debug2,debug1,log,notice,warning,error|notice
        createrole_self_grant|u|l|
        default_table_access_method|u|s|heap
        default_tablespace|u|s|
        default_toast_compression|u|e:pglz|pglz
        default_transaction_deferrable|u|b|off
        default_transaction_isolation|u|e:serializable,repeatable read,read committed,read uncommitted|read committed
        default_transaction_read_only|u|b|off
        event_triggers|S|b|on
        gin_pending_list_limit|u|i:64:2147483647:kB|4096
        idle_in_transaction_session_timeout|u|i:0:2147483647:ms|0
        idle_session_timeout|u|i:0:2147483647:ms|0
        lock_timeout|u|i:0:2147483647:ms|0
        restrict_nonsystem_relation_kind|u|l||N
        row_security|u|b|on
        search_path|u|q|"$user", public|X
        session_replication_role|S|e:origin,replica,local|origin
        statement_timeout|u|i:0:2147483647:ms|0
        temp_tablespaces|u|q|
        transaction_deferrable|u|b|off|raNF|o
        transaction_isolation|u|e:serializable,repeatable read,read committed,read uncommitted|read committed|raNF|o
        transaction_read_only|u|b|off|raNF|o
        transaction_timeout|u|i:0:2147483647:ms|0
        xmlbinary|u|e:base64,hex|base64
        xmloption|u|e:content,document|content
        # Connections and Authentication / Authentication
        authentication_timeout|s|i:1:600:s|60
        gss_accept_delegation|s|b|off
        krb_caseins_users|s|b|off
        krb_server_keyfile|s|s||S
        md5_password_warnings|u|b|on
        oauth_validator_libraries|s|l||S
        password_encryption|u|e:md5,scram-sha-256|scram-sha-256
        scram_iterations|u|i:1:2147483647|4096
        # Connections and Authentication / Connection Settings
        bonjour|p|b|off
        bonjour_name|p|s|
        listen_addresses|p|l|localhost||f
        max_connections|p|i:1:262143|100||f
        port|p|i:1:65535|5432||f
        reserved_connections|p|i:0:262143|0
        superuser_reserved_connections|p|i:0:262143|3
        unix_socket_directories|p|q|/tmp|S|f
        unix_socket_group|p|s|
        unix_socket_permissions|p|i:0:511|0777|||511
        # Connections and Authentication / SSL
        ssl|s|b|off
        ssl_ca_file|s|s|
        ssl_cert_file|s|s|server.crt
        ssl_ciphers|s|s|none|S
        ssl_crl_dir|s|s|
        ssl_crl_file|s|s|
        ssl_dh_params_file|s|s||S
        ssl_groups|s|s|none|S
        ssl_key_file|s|s|server.key
        ssl_max_protocol_version|s|e:,TLSv1,TLSv1.1,TLSv1.2,TLSv1.3||S
        ssl_min_protocol_version|s|e:TLSv1,TLSv1.1,TLSv1.2,TLSv1.3|TLSv1.2|S
        ssl_passphrase_command|s|s||S
        ssl_passphrase_command_supports_reload|s|b|off
        ssl_prefer_server_ciphers|s|b|on
        ssl_tls13_ciphers|s|s||S
        # Connections and Authentication / TCP Settings
        client_connection_check_interval|u|i:0:2147483647:ms|0
        tcp_keepalives_count|u|i:0:2147483647|0
        tcp_keepalives_idle|u|i:0:2147483647:s|0
        tcp_keepalives_interval|u|i:0:2147483647:s|0
        tcp_user_timeout|u|i:0:2147483647:ms|0
        # Developer Options
        allow_in_place_tablespaces|S|b|off|N
        allow_system_table_mods|S|b|off|N
        backtrace_functions|S|s||N
        debug_discard_caches|S|i:0:0|0|N
        debug_io_direct|p|l||N
        debug_logical_replication_streaming|u|e:buffered,immediate|buffered|N
        debug_parallel_query|u|e:off,on,regress|off|XN
        ignore_checksum_failure|S|b|off|N
        ignore_invalid_pages|p|b|off|N
        ignore_system_indexes|b|b|off|N
        jit_debugging_support|B|b|off|N
        jit_dump_bitcode|S|b|off|N
        jit_expressions|u|b|on|N
        jit_profiling_support|B|b|off|N
        jit_tuple_deforming|u|b|on|N
        post_auth_delay|b|i:0:2147:s|0|N
        pre_auth_delay|s|i:0:60:s|0|N
        remove_temp_files_after_crash|s|b|on|N
        send_abort_for_crash|s|b|off|N
        send_abort_for_kill|s|b|off|N
        trace_connection_negotiation|p|b|off|N
        trace_notify|u|b|off|N
        trace_sort|u|b|off|N
        wal_consistency_checking|S|l||N
        zero_damaged_pages|S|b|off|N
        # Error Handling
        data_sync_retry|p|b|off
        exit_on_error|u|b|off
        recovery_init_sync_method|s|e:fsync,syncfs|fsync
        restart_after_crash|s|b|on
        # File Locations
        config_file|p|s||SF||~
        data_directory|p|s||SF||~
        external_pid_file|p|s||S||~
        hba_file|p|s||S||~
        ident_file|p|s||S||~
        # Lock Management
        deadlock_timeout|S|i:1:2147483647:ms|1000
        max_locks_per_transaction|p|i:10:2147483647|64
        max_pred_locks_per_page|s|i:0:2147483647|2
        max_pred_locks_per_relation|s|i:-2147483648:2147483647|-2
        max_pred_locks_per_transaction|p|i:10:2147483647|64
        # Preset Options
        block_size|i|i:8192:8192|8192|N
        data_checksums|i|b|on|NC||off
        data_directory_mode|i|i:0:511|0700|NC||448
        debug_assertions|i|b|off|N
        huge_pages_status|i|e:off,on,unknown|off|N||unknown
        in_hot_standby|i|b|off|N
        integer_datetimes|i|b|on|N
        max_function_args|i|i:100:100|100|N
        max_identifier_length|i|i:63:63|63|N
        max_index_keys|i|i:32:32|32|N
        num_os_semaphores|i|i:0:2147483647|174|NC||0
        segment_size|i|i:131072:131072:8kB|131072|N
        server_encoding|i|s|UTF8|N||SQL_ASCII
        server_version|i|s|18.6|N
        server_version_num|i|i:180006:180006|180006|N
        shared_memory_size|i|i:0:2147483647:MB|150|NC||0
        shared_memory_size_in_huge_pages|i|i:-1:2147483647|75|NC||-1
        ssl_library|i|s||N
        wal_block_size|i|i:8192:8192|8192|N
        wal_segment_size|i|i:1048576:1073741824:B|16777216|NC
        # Query Tuning / Genetic Query Optimizer
        geqo|u|b|on|X
        geqo_effort|u|i:1:10|5|X
        geqo_generations|u|i:0:2147483647|0|X
        geqo_pool_size|u|i:0:2147483647|0|X
        geqo_seed|u|r:0:1|0|X
        geqo_selection_bias|u|r:1.5:2|2|X
        geqo_threshold|u|i:2:2147483647|12|X
        # Query Tuning / Other Planner Options
        constraint_exclusion|u|e:partition,on,off|partition|X
        cursor_tuple_fraction|u|r:0:1|0.1|X
        default_statistics_target|u|i:1:10000|100
        from_collapse_limit|u|i:1:2147483647|8|X
        jit|u|b|on|X
        join_collapse_limit|u|i:1:2147483647|8|X
        plan_cache_mode|u|e:auto,force_generic_plan,force_custom_plan|auto|X
        recursive_worktable_factor|u|r:0.001:1e+06|10|X
        # Query Tuning / Planner Cost Constants
        cpu_index_tuple_cost|u|r:0:1.79769e+308|0.005|X
        cpu_operator_cost|u|r:0:1.79769e+308|0.0025|X
        cpu_tuple_cost|u|r:0:1.79769e+308|0.01|X
        effective_cache_size|u|i:1:2147483647:8kB|524288|X
        jit_above_cost|u|r:-1:1.79769e+308|100000|X
        jit_inline_above_cost|u|r:-1:1.79769e+308|500000|X
        jit_optimize_above_cost|u|r:-1:1.79769e+308|500000|X
        min_parallel_index_scan_size|u|i:0:715827882:8kB|64|X
        min_parallel_table_scan_size|u|i:0:715827882:8kB|1024|X
        parallel_setup_cost|u|r:0:1.79769e+308|1000|X
        parallel_tuple_cost|u|r:0:1.79769e+308|0.1|X
        random_page_cost|u|r:0:1.79769e+308|4|X
        seq_page_cost|u|r:0:1.79769e+308|1|X
        # Query Tuning / Planner Method Configuration
        enable_async_append|u|b|on|X
        enable_bitmapscan|u|b|on|X
        enable_distinct_reordering|u|b|on|X
        enable_gathermerge|u|b|on|X
        enable_group_by_reordering|u|b|on|X
        enable_hashagg|u|b|on|X
        enable_hashjoin|u|b|on|X
        enable_incremental_sort|u|b|on|X
        enable_indexonlyscan|u|b|on|X
        enable_indexscan|u|b|on|X
        enable_material|u|b|on|X
        enable_memoize|u|b|on|X
        enable_mergejoin|u|b|on|X
        enable_nestloop|u|b|on|X
        enable_parallel_append|u|b|on|X
        enable_parallel_hash|u|b|on|X
        enable_partition_pruning|u|b|on|X
        enable_partitionwise_aggregate|u|b|off|X
        enable_partitionwise_join|u|b|off|X
        enable_presorted_aggregate|u|b|on|X
        enable_self_join_elimination|u|b|on|X
        enable_seqscan|u|b|on|X
        enable_sort|u|b|on|X
        enable_tidscan|u|b|on|X
        # Replication / Primary Server
        synchronized_standby_slots|s|l|
        synchronous_standby_names|s|l|
        # Replication / Sending Servers
        idle_replication_slot_timeout|s|i:0:2147483647:s|0
        max_replication_slots|p|i:0:262143|10
        max_slot_wal_keep_size|s|i:-1:2147483647:MB|-1
        max_wal_senders|p|i:0:262143|10
        output_plugin_libraries|S|l|pgoutput, test_decoding|S
        track_commit_timestamp|p|b|off
        wal_keep_size|s|i:0:2147483647:MB|0
        wal_sender_timeout|u|i:0:2147483647:ms|60000
        # Replication / Standby Servers
        hot_standby|p|b|on
        hot_standby_feedback|s|b|off
        max_standby_archive_delay|s|i:-1:2147483647:ms|30000
        max_standby_streaming_delay|s|i:-1:2147483647:ms|30000
        primary_conninfo|s|s||S
        primary_slot_name|s|s|
        recovery_min_apply_delay|s|i:0:2147483647:ms|0
        sync_replication_slots|s|b|off
        wal_receiver_create_temp_slot|s|b|off
        wal_receiver_status_interval|s|i:0:2147483:s|10
        wal_receiver_timeout|s|i:0:2147483647:ms|60000
        wal_retrieve_retry_interval|s|i:1:2147483647:ms|5000
        # Replication / Subscribers
        max_active_replication_origins|p|i:0:262143|10
        max_logical_replication_workers|p|i:0:262143|4
        max_parallel_apply_workers_per_subscription|s|i:0:1024|2
        max_sync_workers_per_subscription|s|i:0:262143|2
        # Reporting and Logging / Process Title
        cluster_name|p|s|
        update_process_title|S|b|on
        # Reporting and Logging / What to Log
        application_name|u|s|psql|N|c|
        debug_pretty_print|u|b|on
        debug_print_parse|u|b|off
        debug_print_plan|u|b|off
        debug_print_rewritten|u|b|off
        log_autovacuum_min_duration|s|i:-1:2147483647:ms|600000
        log_checkpoints|s|b|on
        log_connections|B|l|
        log_disconnections|B|b|off
        log_duration|S|b|off
        log_error_verbosity|S|e:terse,default,verbose|default
        log_hostname|s|b|off
        log_line_prefix|s|s|%m [%p] 
        log_lock_failures|S|b|off
        log_lock_waits|S|b|off
        log_parameter_max_length|S|i:-1:1073741823:B|-1
        log_parameter_max_length_on_error|u|i:-1:1073741823:B|0
        log_recovery_conflict_waits|s|b|off
        log_replication_commands|S|b|off
        log_statement|S|e:none,ddl,mod,all|none
        log_temp_files|S|i:-1:2147483647:kB|-1
        log_timezone|s|s|Etc/UTC||f|GMT
        # Reporting and Logging / When to Log
        log_min_duration_sample|S|i:-1:2147483647:ms|-1
        log_min_duration_statement|S|i:-1:2147483647:ms|-1
        log_min_error_statement|S|e:debug5,debug4,debug3,debug2,debug1,info,notice,warning,error,log,fatal,panic|error
        log_min_messages|S|e:debug5,debug4,debug3,debug2,debug1,info,notice,warning,error,log,fatal,panic|warning
        log_startup_progress_interval|s|i:0:2147483647:ms|10000
        log_statement_sample_rate|S|r:0:1|1
        log_transaction_sample_rate|S|r:0:1|0
        # Reporting and Logging / Where to Log
        event_source|p|s|PostgreSQL
        log_destination|s|l|stderr
        log_directory|s|s|log|S
        log_file_mode|s|i:0:511|0600|||384
        log_filename|s|s|postgresql-%Y-%m-%d_%H%M%S.log|S
        log_rotation_age|s|i:0:35791394:min|1440
        log_rotation_size|s|i:0:2147483647:kB|10240
        log_truncate_on_rotation|s|b|off
        logging_collector|p|b|off
        syslog_facility|s|e:local0,local1,local2,local3,local4,local5,local6,local7|local0
        syslog_ident|s|s|postgres
        syslog_sequence_numbers|s|b|on
        syslog_split_messages|s|b|on
        # Resource Usage / Background Writer
        bgwriter_delay|s|i:10:10000:ms|200
        bgwriter_flush_after|s|i:0:256:8kB|64
        bgwriter_lru_maxpages|s|i:0:1073741823|100
        bgwriter_lru_multiplier|s|r:0:10|2
        # Resource Usage / Disk
        file_copy_method|u|e:copy,clone|copy
        file_extend_method|s|e:posix_fallocate,write_zeros|posix_fallocate
        max_notify_queue_pages|p|i:64:2147483647|1048576
        temp_file_limit|S|i:-1:2147483647:kB|-1
        # Resource Usage / I/O
        backend_flush_after|u|i:0:256:8kB|0
        effective_io_concurrency|u|i:0:1000|16|X
        io_combine_limit|u|i:1:128:8kB|16
        io_max_combine_limit|p|i:1:128:8kB|16
        io_max_concurrency|p|i:-1:1024|64|||-1
        io_method|p|e:sync,worker|worker
        io_workers|s|i:1:32|3
        maintenance_io_concurrency|u|i:0:1000|16|X
        # Resource Usage / Kernel Resources
        max_files_per_process|p|i:64:2147483647|1000
        # Resource Usage / Memory
        autovacuum_work_mem|s|i:-1:2147483647:kB|-1
        commit_timestamp_buffers|p|i:0:131072:8kB|32|||0
        dynamic_shared_memory_type|p|e:posix,sysv,mmap|posix||f
        hash_mem_multiplier|u|r:1:1000|2|X
        huge_page_size|p|i:0:2147483647:kB|0
        huge_pages|p|e:off,on,try|try
        logical_decoding_work_mem|u|i:64:2147483647:kB|65536
        maintenance_work_mem|u|i:64:2147483647:kB|65536
        max_prepared_transactions|p|i:0:262143|0
        max_stack_depth|S|i:100:2147483647:kB|2048|||100
        min_dynamic_shared_memory|p|i:0:2147483647:MB|0
        multixact_member_buffers|p|i:16:131072:8kB|32
        multixact_offset_buffers|p|i:16:131072:8kB|16
        notify_buffers|p|i:16:131072:8kB|16
        serializable_buffers|p|i:16:131072:8kB|32
        shared_buffers|p|i:16:1073741823:8kB|16384||f
        shared_memory_type|p|e:sysv,mmap|mmap
        subtransaction_buffers|p|i:0:131072:8kB|32|||0
        temp_buffers|u|i:100:1073741823:8kB|1024|X
        transaction_buffers|p|i:0:131072:8kB|32|||0
        vacuum_buffer_usage_limit|u|i:0:16777216:kB|2048
        work_mem|u|i:64:2147483647:kB|4096|X
        # Resource Usage / Worker Processes
        max_parallel_maintenance_workers|u|i:0:1024|2
        max_parallel_workers|u|i:0:1024|8|X
        max_parallel_workers_per_gather|u|i:0:1024|2|X
        max_worker_processes|p|i:0:262143|8
        parallel_leader_participation|u|b|on|X
        # Statistics / Cumulative Query and Index Statistics
        stats_fetch_consistency|u|e:none,cache,snapshot|cache
        track_activities|S|b|on
        track_activity_query_size|p|i:100:1048576:B|1024
        track_cost_delay_timing|S|b|off
        track_counts|S|b|on
        track_functions|S|e:none,pl,all|none
        track_io_timing|S|b|off
        track_wal_io_timing|S|b|off
        # Statistics / Monitoring
        compute_query_id|S|e:auto,regress,on,off|auto
        log_executor_stats|S|b|off
        log_parser_stats|S|b|off
        log_planner_stats|S|b|off
        log_statement_stats|S|b|off
        # Vacuuming / Automatic Vacuuming
        autovacuum|s|b|on
        autovacuum_analyze_scale_factor|s|r:0:100|0.1
        autovacuum_analyze_threshold|s|i:0:2147483647|50
        autovacuum_freeze_max_age|p|i:100000:2000000000|200000000
        autovacuum_max_workers|s|i:1:262143|3
        autovacuum_multixact_freeze_max_age|p|i:10000:2000000000|400000000
        autovacuum_naptime|s|i:1:2147483:s|60
        autovacuum_vacuum_cost_delay|s|r:-1:100:ms|2
        autovacuum_vacuum_cost_limit|s|i:-1:10000|-1
        autovacuum_vacuum_insert_scale_factor|s|r:0:100|0.2
        autovacuum_vacuum_insert_threshold|s|i:-1:2147483647|1000
        autovacuum_vacuum_max_threshold|s|i:-1:2147483647|100000000
        autovacuum_vacuum_scale_factor|s|r:0:100|0.2
        autovacuum_vacuum_threshold|s|i:0:2147483647|50
        autovacuum_worker_slots|p|i:1:262143|16||f
        # Vacuuming / Cost-Based Vacuum Delay
        vacuum_cost_delay|u|r:0:100:ms|0
        vacuum_cost_limit|u|i:1:10000|200
        vacuum_cost_page_dirty|u|i:0:10000|20
        vacuum_cost_page_hit|u|i:0:10000|1
        vacuum_cost_page_miss|u|i:0:10000|2
        # Vacuuming / Default Behavior
        vacuum_truncate|u|b|on
        # Vacuuming / Freezing
        vacuum_failsafe_age|u|i:0:2100000000|1600000000
        vacuum_freeze_min_age|u|i:0:1000000000|50000000
        vacuum_freeze_table_age|u|i:0:2000000000|150000000
        vacuum_max_eager_freeze_failure_rate|u|r:0:1|0.03
        vacuum_multixact_failsafe_age|u|i:0:2100000000|1600000000
        vacuum_multixact_freeze_min_age|u|i:0:1000000000|5000000
        vacuum_multixact_freeze_table_age|u|i:0:2000000000|150000000
        # Version and Platform Compatibility / Other Platforms and Clients
        allow_alter_system|s|b|on|F
        transform_null_equals|u|b|off
        # Version and Platform Compatibility / Previous PostgreSQL Versions
        array_nulls|u|b|on
        backslash_quote|u|e:safe_encoding,on,off|safe_encoding
        escape_string_warning|u|b|on
        lo_compat_privileges|S|b|off
        quote_all_identifiers|u|b|off
        standard_conforming_strings|u|b|on
        synchronize_seqscans|u|b|on
        # Write-Ahead Log / Archive Recovery
        archive_cleanup_command|s|s|
        recovery_end_command|s|s|
        restore_command|s|s|
        # Write-Ahead Log / Archiving
        archive_command|s|s|(disabled)|||
        archive_library|s|s|
        archive_mode|p|e:always,on,off|off
        archive_timeout|s|i:0:1073741823:s|0
        # Write-Ahead Log / Checkpoints
        checkpoint_completion_target|s|r:0:1|0.9
        checkpoint_flush_after|s|i:0:256:8kB|32
        checkpoint_timeout|s|i:30:86400:s|300
        checkpoint_warning|s|i:0:2147483647:s|30
        max_wal_size|s|i:2:2147483647:MB|1024||f
        min_wal_size|s|i:2:2147483647:MB|80||f
        # Write-Ahead Log / Recovery
        recovery_prefetch|s|e:off,on,try|try
        wal_decode_buffer_size|p|i:65536:1073741823:B|524288
        # Write-Ahead Log / Recovery Target
        recovery_target|p|s|
        recovery_target_action|p|e:pause,promote,shutdown|pause
        recovery_target_inclusive|p|b|on
        recovery_target_lsn|p|s|
        recovery_target_name|p|s|
        recovery_target_time|p|s|
        recovery_target_timeline|p|s|latest
        recovery_target_xid|p|s|
        # Write-Ahead Log / Settings
        commit_delay|S|i:0:100000|0
        commit_siblings|u|i:0:1000|5
        fsync|s|b|on||f
        full_page_writes|s|b|on||f
        synchronous_commit|u|e:local,remote_write,remote_apply,on,off|on||f
        wal_buffers|p|i:-1:262143:8kB|512|||-1
        wal_compression|S|e:pglz,on,off|off
        wal_init_zero|S|b|on
        wal_level|p|e:minimal,replica,logical|replica
        wal_log_hints|p|b|off
        wal_recycle|S|b|on
        wal_skip_threshold|u|i:0:2147483647:kB|2048
        wal_sync_method|s|e:fsync,fdatasync,open_sync,open_datasync|fdatasync
        wal_writer_delay|s|i:1:10000:ms|200
        wal_writer_flush_after|s|i:0:2147483647:8kB|128
        # Write-Ahead Log / Summarization
        summarize_wal|s|b|off
        wal_summary_keep_time|s|i:0:35791394:min|14400
        # Ungrouped
        role|u|s|none|ahNF
        session_authorization|u|s|postgres|ahNF||~
        is_superuser|i|b|off|ahN
        seed|u|r:-1:1|0|rahNF
        ssl_renegotiation_limit|u|i:0:0|0|hNF
        default_with_oids|u|b|off|hNF
        """
}
