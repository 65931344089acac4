import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// Makes the rows of system relations from the catalog, as they are asked for.
package struct SystemRelationReader {
    let context: ExecutionContext
    let catalog: Catalog
    let cluster: Cluster
    /// What decisions about privileges read.
    let securables: CatalogSecurables
    /// The schemas of whose objects nobody wants to know.
    let hidden: Set<ObjectID>
    /// Which part of the relations with `BuiltinRows` is made.
    let part: Part

    /// A part of a relation that holds builtin objects and those of users.
    enum Part {
        /// All rows.
        case whole
        /// The rows of a database where nobody has made anything yet.
        case builtin
        /// The rows of what users have made.
        case users
    }

    /// Makes a reader of the present state, perhaps of one part of it, or without the objects of some schemas.
    init(context: ExecutionContext, part: Part = .whole, hidden: Set<ObjectID> = []) {
        self.context = context
        self.part = part
        self.hidden = hidden
        securables = context.securables
        catalog = part == .builtin ? Catalog() : context.catalog
        cluster = context.state.cluster
    }

    /// Returns the rows of a system relation in batches, one vector for each of these columns; 0A000 for relations without
    /// rows to make.
    func rows(of relation: Relation, columns numbers: [Int]) throws -> [Batch] {
        let isCatalog = relation.schema == Schema.pgCatalog
        let makers = isCatalog ? Self.catalogRelations : Self.informationSchemaViews
        guard let make = makers[relation.name] else {
            if Self.empty.contains(relation.name) { return [] }
            throw Diagnostic.notSupported("reading \(relation.name)")
        }
        if isCatalog, let builtin = BuiltinRows.all[relation.name] {
            let columns = builtin.columns(numbers, of: relation, context: context)
            let own = make(SystemRelationReader(context: context, part: .users))
            return [Batch(columns: columns, count: columns.first?.count ?? 0), Self.batch(numbers, of: relation, own)]
        }
        return [Self.batch(numbers, of: relation, make(self))]
    }

    /// Makes some columns of rows.
    private static func batch(_ numbers: [Int], of relation: Relation, _ rows: [SystemRow]) -> Batch {
        Batch(columns: numbers.map { vector($0, of: relation, rows) }, count: rows.count)
    }

    /// Makes one column of the rows.
    static func vector(_ number: Int, of relation: Relation, _ rows: [SystemRow]) -> ColumnVector {
        guard let column = relation.column(number: number) else {
            let value = Self.value(ofSystemColumn: number, in: relation)
            return ColumnVector(type: Self.type(ofSystemColumn: number), values: rows.map { _ in value })
        }
        let missing = column.isNotNull ? neutral(column.type) : .null
        var vector = ColumnVector(type: column.type, reserving: rows.count)
        var place = 0
        for row in rows { vector.append(row.value(of: column.name, near: &place) ?? missing) }
        return vector
    }

    /// The type of a system column.
    static func type(ofSystemColumn number: Int) -> SQLType {
        switch number {
        case RowPlaces.ctid: .tid
        case RowPlaces.tableoid: .oid
        case -3, -5: .cid
        default: .xid
        }
    }

    /// The value of a system column: the relation's number for tableoid, nothing of a meaning for the others.
    static func value(ofSystemColumn number: Int, in relation: Relation) -> Value {
        number == RowPlaces.tableoid ? .int(Int64(relation.id.rawValue)) : neutral(type(ofSystemColumn: number))
    }

    /// The value of a column that is never NULL and means nothing here.
    private static func neutral(_ type: SQLType) -> Value {
        switch type.physicalKind {
        case .bool: .bool(false)
        case .int: .int(0)
        case .double: .double(0)
        case .numeric: .numeric(.zero)
        case .text: .text("")
        case .boxed: .null
        }
    }

    /// The relations that exist and never hold a row here.
    private static let empty: Set<String> = [
        "pg_amop",
        "pg_amproc",
        "pg_available_extensions",
        "pg_config",
        "pg_conversion",
        "pg_event_trigger",
        "pg_hba_file_rules",
        "pg_locks",
        "pg_opclass",
        "pg_opfamily",
        "pg_prepared_xacts",
        "pg_replication_origin",
        "pg_replication_origin_status",
        "pg_replication_slots",
        "pg_seclabel",
        "pg_seclabels",
        "pg_shseclabel",
        "pg_stat_activity",
        "pg_stat_progress_analyze",
        "pg_stat_progress_basebackup",
        "pg_stat_progress_cluster",
        "pg_stat_progress_copy",
        "pg_stat_progress_create_index",
        "pg_stat_progress_vacuum",
        "pg_stat_replication",
        "pg_stat_replication_slots",
        "pg_stat_wal_receiver",
        "pg_statistic",
        "pg_statistic_ext_data",
        "pg_stats",
        "pg_stats_ext_exprs",
        "pg_subscription_rel",
        "pg_timezone_names",
        "pg_transform",
        "pg_ts_config",
        "pg_ts_config_map",
        "pg_ts_dict",
        "pg_ts_parser",
        "pg_ts_template",
    ]

    /// The makers of rows of pg_catalog by relation name.
    static let catalogRelations: [String: @Sendable (SystemRelationReader) -> [SystemRow]] = [
        "pg_class": { $0.classes() }, "pg_namespace": { $0.namespaces() }, "pg_attribute": { $0.attributes() },
        "pg_attrdef": { $0.attributeDefaults() }, "pg_constraint": { $0.constraints() },
        "pg_index": { $0.indexRows() }, "pg_indexes": { $0.indexViews() }, "pg_sequence": { $0.sequenceRows() },
        "pg_sequences": { $0.sequenceViews() }, "pg_tables": { $0.tableViews() }, "pg_views": { $0.viewViews() },
        "pg_inherits": { $0.inheritance() }, "pg_partitioned_table": { $0.partitionedTables() },
        "pg_matviews": { $0.materializedViewViews() },
        "pg_rewrite": { $0.rules() }, "pg_rules": { $0.ruleViews() }, "pg_authid": { $0.authids() },
        "pg_roles": { $0.roles() },
        "pg_user": { $0.users() }, "pg_shadow": { $0.shadows() }, "pg_group": { $0.groups() },
        "pg_auth_members": { $0.memberships() }, "pg_db_role_setting": { $0.storedSettings() },
        "pg_database": { $0.databases() }, "pg_default_acl": { $0.defaultACLs() },
        "pg_description": { $0.descriptions() }, "pg_shdescription": { $0.sharedDescriptions() },
        "pg_depend": { $0.dependencies() }, "pg_shdepend": { $0.sharedDependencies() },
        "pg_type": { $0.types() }, "pg_proc": { $0.procedures() }, "pg_aggregate": { $0.aggregates() },
        "pg_enum": { $0.enumLabels() }, "pg_init_privs": { $0.initialPrivileges() },
        "pg_extension": { $0.extensions() },
        "pg_operator": { $0.operators() }, "pg_cast": { $0.casts() },
        "pg_am": { $0.accessMethods() }, "pg_collation": { $0.collations() }, "pg_language": { $0.languages() },
        "pg_tablespace": { $0.tablespaces() }, "pg_settings": { $0.settings() },
        "pg_cursors": { $0.cursors() }, "pg_prepared_statements": { $0.preparedStatements() },
        "pg_trigger": { $0.triggers() }, "pg_policy": { $0.policies() }, "pg_policies": { $0.policyViews() },

        "pg_foreign_data_wrapper": { $0.wrappers() }, "pg_foreign_server": { $0.servers() },
        "pg_user_mapping": { $0.userMappings() }, "pg_user_mappings": { $0.visibleUserMappings() },
        "pg_foreign_table": { $0.foreignTables() }, "pg_largeobject_metadata": { $0.largeObjects() },
        "pg_largeobject": { $0.largeObjectPages() }, "pg_parameter_acl": { $0.parameterACLs() },
        "pg_file_settings": { $0.fileSettings() }, "pg_statistic_ext": { $0.extendedStatistics() },
        "pg_stats_ext": { $0.computedStatistics() },
        "pg_range": { $0.rangeTypes() }, "pg_publication": { $0.publications() },
        "pg_publication_rel": { $0.publishedTables() },
        "pg_publication_namespace": { $0.publishedSchemas() },
        "pg_publication_tables": { $0.publicationTables() }, "pg_subscription": { $0.subscriptions() },
    ]

    /// The column that holds the schema of what a row is about, if rows about some schemas can be left out.
    static func schemaColumn(of relation: Relation) -> Column? {
        guard relation.schema == Schema.informationSchema else { return nil }
        return schemaColumns[relation.name].flatMap(relation.column(named:))
    }

    /// The names of such columns by view name.
    private static let schemaColumns = [
        "tables": "table_schema", "columns": "table_schema", "views": "table_schema",
        "table_privileges": "table_schema", "role_table_grants": "table_schema",
        "column_privileges": "table_schema", "role_column_grants": "table_schema",
        "routines": "routine_schema", "routine_privileges": "routine_schema", "role_routine_grants": "routine_schema",
        "parameters": "specific_schema",
    ]

    /// The makers of rows of information_schema by view name.
    static let informationSchemaViews: [String: @Sendable (SystemRelationReader) -> [SystemRow]] = [
        "tables": { $0.infoTables() }, "columns": { $0.infoColumns() }, "views": { $0.infoViews() },
        "schemata": { $0.infoSchemata() }, "sequences": { $0.infoSequences() },
        "table_privileges": { $0.infoTablePrivileges(rolesOnly: false) },
        "role_table_grants": { $0.infoTablePrivileges(rolesOnly: true) },
        "column_privileges": { $0.infoColumnPrivileges(rolesOnly: false) },
        "role_column_grants": { $0.infoColumnPrivileges(rolesOnly: true) },
        "usage_privileges": { $0.infoUsagePrivileges(rolesOnly: false) },
        "role_usage_grants": { $0.infoUsagePrivileges(rolesOnly: true) },
        "applicable_roles": { $0.infoApplicableRoles(adminOnly: false) },
        "administrable_role_authorizations": { $0.infoApplicableRoles(adminOnly: true) },
        "enabled_roles": { $0.infoEnabledRoles() }, "routines": { $0.infoRoutines() },
        "parameters": { $0.infoParameters() },
        "information_schema_catalog_name": { [["catalog_name": .text($0.databaseName)]] },
        "triggers": { $0.triggerViews() }, "triggered_update_columns": { $0.triggerColumnViews() },
        "table_constraints": { $0.infoTableConstraints() }, "key_column_usage": { $0.infoKeyColumns() },
        "constraint_column_usage": { $0.infoConstraintColumns() },
        "constraint_table_usage": { $0.infoConstraintTables() },
        "referential_constraints": { $0.infoReferentialConstraints() },
        "check_constraints": { $0.infoCheckConstraints() },
        "view_table_usage": { $0.infoViewTables() }, "view_column_usage": { $0.infoViewColumns() },
        "routine_privileges": { $0.infoRoutinePrivileges(rolesOnly: false) },
        "role_routine_grants": { $0.infoRoutinePrivileges(rolesOnly: true) },
        "udt_privileges": { $0.infoTypePrivileges(rolesOnly: false) },
        "role_udt_grants": { $0.infoTypePrivileges(rolesOnly: true) },
        "data_type_privileges": { $0.infoDataTypePrivileges() },
        "foreign_data_wrappers": { $0.infoWrappers() }, "foreign_servers": { $0.infoServers() },
        "foreign_tables": { $0.infoForeignTables() }, "user_mappings": { $0.infoUserMappings() },
        "foreign_data_wrapper_options": { $0.infoWrapperOptions() },
        "foreign_server_options": { $0.infoServerOptions() },
        "foreign_table_options": { $0.infoForeignTableOptions() },
        "user_mapping_options": { $0.infoUserMappingOptions() }, "column_options": { $0.infoColumnOptions() },
        "domains": { $0.infoDomains() }, "domain_constraints": { $0.infoDomainConstraints() },
        "column_domain_usage": { $0.infoColumnDomains() }, "domain_udt_usage": { $0.infoDomainTypes() },
        "column_udt_usage": { $0.infoColumnTypes() }, "user_defined_types": { $0.infoCompositeTypes() },
        "attributes": { $0.infoAttributes() }, "element_types": { $0.infoElementTypes() },
        "view_routine_usage": { $0.infoViewRoutines() }, "check_constraint_routine_usage": { $0.infoCheckRoutines() },
        "routine_table_usage": { $0.infoRoutineTables(columns: false) },
        "routine_column_usage": { $0.infoRoutineTables(columns: true) },
        "routine_routine_usage": { $0.infoRoutineRoutines() },
        "routine_sequence_usage": { $0.infoRoutineSequences() },
        "column_column_usage": { $0.infoColumnColumns() },
        "collations": { $0.infoCollations(withCharacterSet: false) },
        "collation_character_set_applicability": { $0.infoCollations(withCharacterSet: true) },
        "character_sets": { $0.infoCharacterSets() }, "transforms": { _ in [] },
    ]

    /// The name of the current database.
    var databaseName: String { cluster.databases[context.database]?.name ?? "" }

    /// The relations made by users, in order of creation.
    var userRelations: [Relation] { catalog.relations.values.sorted { $0.id < $1.id } }

    /// All relations, builtin ones first.
    var allRelations: [Relation] { part == .users ? userRelations : SystemRelations.all + userRelations }

    /// The tables and views of the schemas that are asked for, builtin ones first.
    var standardTables: [Relation] { allRelations.filter { isWanted($0.schema) && $0.isStandardTable } }

    /// Tells whether the objects of a schema are asked for.
    func isWanted(_ schema: ObjectID) -> Bool { !hidden.contains(schema) }

    /// Returns the name of a schema.
    func schemaName(_ id: ObjectID) -> String { catalog.schemas[id]?.name ?? "" }

    /// Returns the name of a role.
    func roleName(_ id: RoleID) -> String { cluster.roles.name(of: id) }

    /// Returns the privileges of a relation, with those that somebody changed on a builtin one.
    func acl(of relation: Relation) -> ACL? {
        catalog.builtinACLs[ObjectAddress(.relation, relation.id)] ?? relation.acl
    }
}
