import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics

extension MaintenanceExecutor {
    /// Warns of every table of the database that a VACUUM or ANALYZE without a list passes over
    /// (`get_all_vacuum_rels`).
    func warnOfAll(_ verb: String) {
        let kinds: [RelationKind] = [.table, .materializedView, .partitionedTable]
        for relation in context.catalog.relations.values.sorted(by: { $0.id < $1.id })
        where kinds.contains(relation.kind) && !mayMaintain(relation) {
            warn("permission denied to \(verb) \"\(relation.name)\", skipping it")
        }
        for name in Self.systemCatalogs where !mayMaintainCatalog(name) {
            warn("permission denied to \(verb) \"\(name)\", skipping it")
        }
    }

    /// Computes the statistics of every table that the current role may maintain.
    func analyzeAll() throws {
        let kinds: [RelationKind] = [.table, .materializedView, .partitionedTable]
        for relation in context.catalog.relations.values.sorted(by: { $0.id < $1.id })
        where kinds.contains(relation.kind) && mayMaintain(relation) {
            try computeStatistics(on: relation, analyzing: [])
        }
    }

    /// Warns of every clustered table that a CLUSTER without a name passes over
    /// (`cluster_is_permitted_for_relation`).
    func warnOfClustered() {
        for index in context.catalog.relations.values.sorted(by: { $0.id < $1.id })
        where index.index?.isClustered == true {
            guard let table = index.index.flatMap({ context.catalog.relations[$0.table] }) else { continue }
            let demand = Demand.privilege(.maintain, on: table.securable)
            guard !isAllowed(demand, as: context.currentRole, in: context.securables) else { continue }
            warn("permission denied to cluster \"\(table.name)\", skipping it")
        }
    }

    /// Tells whether the current role may maintain a system catalog, whether RoleSQL shows it or not.
    private func mayMaintainCatalog(_ name: String) -> Bool {
        var demands: [Demand] = [.membership(in: .maintainRole, .inherit), .superuser]
        if let relation = SystemRelations.all.first(where: { $0.name == name }) {
            demands.append(.privilege(.maintain, on: relation.securable))
        }
        if !Self.sharedCatalogs.contains(name) {
            demands.append(.ownership(of: SecurableID(.database, context.database)))
        }
        return isAllowed(.anyOf(demands), as: context.currentRole, in: context.securables)
    }

    /// The catalogs that all databases share; owning a database is not enough for these.
    static let sharedCatalogs: Set<String> = [
        "pg_authid", "pg_subscription", "pg_database", "pg_db_role_setting", "pg_tablespace", "pg_auth_members",
        "pg_shdepend", "pg_shdescription", "pg_replication_origin", "pg_shseclabel", "pg_parameter_acl",
    ]

    /// The tables of a fresh database, in the order in which PostgreSQL 18 goes through them.
    private static let systemCatalogs = [
        "pg_statistic", "pg_type", "pg_foreign_table", "pg_authid", "pg_statistic_ext_data", "pg_user_mapping",
        "pg_subscription", "pg_attribute", "pg_proc", "pg_class", "pg_attrdef", "sql_features",
        "sql_implementation_info", "pg_constraint", "pg_inherits", "pg_index", "pg_operator", "pg_opfamily",
        "pg_opclass", "pg_am", "pg_amop", "pg_amproc", "pg_language", "pg_largeobject_metadata", "pg_aggregate",
        "pg_statistic_ext", "pg_rewrite", "pg_trigger", "pg_event_trigger", "pg_description", "pg_cast", "pg_enum",
        "pg_namespace", "pg_conversion", "pg_depend", "pg_database", "pg_db_role_setting", "pg_tablespace",
        "pg_auth_members", "pg_shdepend", "pg_shdescription", "pg_ts_config", "pg_ts_config_map", "pg_ts_dict",
        "pg_ts_parser", "pg_ts_template", "pg_extension", "pg_foreign_data_wrapper", "pg_foreign_server", "pg_policy",
        "pg_replication_origin", "pg_default_acl", "pg_init_privs", "pg_seclabel", "pg_shseclabel", "pg_collation",
        "pg_parameter_acl", "pg_partitioned_table", "pg_range", "pg_transform", "pg_sequence", "pg_publication",
        "pg_publication_namespace", "pg_publication_rel", "pg_subscription_rel", "pg_largeobject", "sql_parts",
        "sql_sizing",
    ]
}
