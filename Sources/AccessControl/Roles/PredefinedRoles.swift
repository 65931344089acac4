import SQLBasics

extension ObjectID {
    /// The number of `pg_monitor`.
    package static let monitorRole = ObjectID(3373)
    /// The number of `pg_read_all_settings`.
    package static let readAllSettingsRole = ObjectID(3374)
    /// The number of `pg_read_all_stats`.
    package static let readAllStatsRole = ObjectID(3375)
    /// The number of `pg_stat_scan_tables`.
    package static let statScanTablesRole = ObjectID(3377)
    /// The number of `pg_signal_backend`.
    package static let signalBackendRole = ObjectID(4200)
    /// The number of `pg_checkpoint`.
    package static let checkpointRole = ObjectID(4544)
    /// The number of `pg_use_reserved_connections`.
    package static let useReservedConnectionsRole = ObjectID(4550)
    /// The number of `pg_read_server_files`.
    package static let readServerFilesRole = ObjectID(4569)
    /// The number of `pg_write_server_files`.
    package static let writeServerFilesRole = ObjectID(4570)
    /// The number of `pg_execute_server_program`.
    package static let executeServerProgramRole = ObjectID(4571)
    /// The number of `pg_database_owner`.
    package static let databaseOwnerRole = ObjectID(6171)
    /// The number of `pg_read_all_data`.
    package static let readAllDataRole = ObjectID(6181)
    /// The number of `pg_write_all_data`.
    package static let writeAllDataRole = ObjectID(6182)
    /// The number of `pg_create_subscription`.
    package static let createSubscriptionRole = ObjectID(6304)
    /// The number of `pg_maintain`.
    package static let maintainRole = ObjectID(6337)
    /// The number of `pg_signal_autovacuum_worker`.
    package static let signalAutovacuumWorkerRole = ObjectID(6392)
}

extension RoleCatalog {
    /// The roles of a cluster that nobody has touched yet: `postgres` and the predefined roles of 18 (`pg_authid.dat`).
    package static let freshCluster: RoleCatalog = {
        let superuser = Role(id: .bootstrapSuperuser, name: "postgres", attributes: RoleAttributes(rawValue: 127))
        let monitored: [RoleID] = [.readAllSettingsRole, .readAllStatsRole, .statScanTablesRole]
        let memberships = monitored.enumerated().map { offset, role in
            let id = ObjectID(10308 + UInt32(offset))
            return Membership(id: id, role: role, member: .monitorRole, grantor: .bootstrapSuperuser)
        }
        return RoleCatalog([superuser] + predefined.map { Role(id: $0, name: $1) }, memberships)
    }()

    /// The predefined roles in the order in which a fresh cluster lists them (`pg_authid.dat`).
    private static let predefined: [(RoleID, String)] = [
        (.databaseOwnerRole, "pg_database_owner"), (.readAllDataRole, "pg_read_all_data"),
        (.writeAllDataRole, "pg_write_all_data"), (.monitorRole, "pg_monitor"),
        (.readAllSettingsRole, "pg_read_all_settings"), (.readAllStatsRole, "pg_read_all_stats"),
        (.statScanTablesRole, "pg_stat_scan_tables"), (.readServerFilesRole, "pg_read_server_files"),
        (.writeServerFilesRole, "pg_write_server_files"),
        (.executeServerProgramRole, "pg_execute_server_program"), (.signalBackendRole, "pg_signal_backend"),
        (.checkpointRole, "pg_checkpoint"), (.maintainRole, "pg_maintain"),
        (.useReservedConnectionsRole, "pg_use_reserved_connections"),
        (.createSubscriptionRole, "pg_create_subscription"),
        (.signalAutovacuumWorkerRole, "pg_signal_autovacuum_worker"),
    ]

    /// The roles in the order in which an unsorted query of pg_authid lists them while none of them was altered:
    /// `postgres`, the predefined ones, then the others by number.
    package var listed: [Role] {
        let fixed = [RoleID.bootstrapSuperuser] + Self.predefined.map(\.0)
        return fixed.compactMap { self[id: $0] } + roles.filter { !fixed.contains($0.id) }
    }
}
