import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

/// Tablespaces: names with an owner and privileges; nothing is ever put on a disk.
extension DefinitionExecutor {
    /// Executes CREATE, ALTER and DROP TABLESPACE (`CreateTableSpace`, `AlterTableSpaceOptions`, `DropTableSpace`).
    func executeTablespace(_ statement: TablespaceStatement) throws -> String {
        switch statement.action {
        case .create: try createTablespace(statement)
        case .alter: try alterTablespace(statement)
        case .drop: try dropTablespace(statement)
        }
        return "\(statement.action.rawValue) TABLESPACE"
    }

    /// Executes CREATE TABLESPACE, which only superusers may.
    private func createTablespace(_ statement: TablespaceStatement) throws {
        let name = statement.name.name
        try require(
            .superuser,
            refusal: Refusal(
                "permission denied to create tablespace \"\(name)\"",
                hint: "Must be superuser to create a tablespace."))
        let owner = try statement.owner.map { try role($0) } ?? currentRole
        let location = statement.location
        if location.contains("'") {
            throw Diagnostic(.invalidName, "tablespace location cannot contain single quotes")
        }
        let isInPlace = location.isEmpty && context.session.settings.isOn("allow_in_place_tablespaces")
        if !isInPlace, !location.hasPrefix("/") {
            throw Diagnostic(.invalidObjectDefinition, "tablespace location must be an absolute path")
        }
        try checkTablespaceName(name)
        if context.object(.tablespace, named: name) != nil {
            throw Diagnostic(.duplicateObject, "tablespace \"\(name)\" already exists")
        }
        let options = try Self.tablespaceOptions(statement.options)
        make(.tablespace, name: name, details: .tablespace(location: location), options: options) {
            $0.owner = owner
        }
    }

    /// Refuses the names that are the system's.
    func checkTablespaceName(_ name: String) throws {
        guard name.hasPrefix("pg_") else { return }
        throw Diagnostic(
            .reservedName, "unacceptable tablespace name \"\(name)\"",
            detail: "The prefix \"pg_\" is reserved for system tablespaces.")
    }

    /// Reads the parameters of a tablespace.
    private static func tablespaceOptions(_ options: [DefinitionOption]) throws -> [String] {
        let known = ["random_page_cost", "seq_page_cost", "effective_io_concurrency", "maintenance_io_concurrency"]
        return try options.map { option in
            guard known.contains(option.name.name) else {
                throw Diagnostic(.invalidParameterValue, "unrecognized parameter \"\(option.name.name)\"")
            }
            return "\(option.name.name)=\(option.value?.text ?? "true")"
        }
    }

    /// Executes ALTER TABLESPACE … SET and RESET.
    private func alterTablespace(_ statement: TablespaceStatement) throws {
        var tablespace = try tablespace(named: statement.name.name)
        try requireOwnership(of: tablespace)
        if statement.isReset, statement.options.contains(where: { $0.value != nil }) {
            throw Diagnostic(.syntaxError, "RESET must not include values for parameters")
        }
        let names = statement.options.map(\.name.name)
        tablespace.options.removeAll { option in names.contains { option.hasPrefix($0 + "=") } }
        if !statement.isReset { tablespace.options += try Self.tablespaceOptions(statement.options) }
        context.store(tablespace)
    }

    /// Executes DROP TABLESPACE.
    private func dropTablespace(_ statement: TablespaceStatement) throws {
        let name = statement.name.name
        guard let tablespace = context.object(.tablespace, named: name) else {
            guard statement.ifExists else { throw Self.missing("tablespace", name) }
            return notice("tablespace \"\(name)\" does not exist, skipping")
        }
        try requireOwnership(of: tablespace)
        if tablespace.address.id.isBuiltin { throw Denial.permissionDenied(.tablespace, name) }
        let databases = context.state.cluster.databases.values
        let isUsed = databases.contains { database in
            database.catalog.relations.values.contains { $0.tablespace == tablespace.address.id }
        }
        if isUsed {
            throw Diagnostic(.objectNotInPrerequisiteState, "tablespace \"\(name)\" is not empty")
        }
        context.removeObject(tablespace.address)
    }

    /// Returns the tablespace of a name, or throws 42704.
    func tablespace(named name: String) throws -> NamedObject {
        guard let found = context.object(.tablespace, named: name) else { throw Self.missing("tablespace", name) }
        return found
    }

    /// Returns the tablespace that a new relation goes to, after the check for CREATE on it; `.invalid` for the database's
    /// own, on which nothing is needed (`DefineRelation`).
    func creationTablespace(_ name: String?, isTemporary: Bool = false) throws -> ObjectID {
        guard let chosen = name ?? defaultTablespace(isTemporary: isTemporary) else { return .invalid }
        let tablespace = try tablespace(named: chosen)
        if tablespace.name == "pg_default" { return .invalid }
        try require(.privilege(.create, on: SecurableID(.tablespace, tablespace.address.id)))
        if tablespace.name == "pg_global" {
            throw Diagnostic(
                .invalidParameterValue, "only shared relations can be placed in pg_global tablespace")
        }
        return tablespace.address.id
    }

    /// The tablespace of `default_tablespace`, if there is one and it counts (`GetDefaultTablespace`).
    private func defaultTablespace(isTemporary: Bool) -> String? {
        guard !isTemporary, let name = context.session.settings.value("default_tablespace"), !name.isEmpty else {
            return nil
        }
        return context.object(.tablespace, named: name)?.name
    }

    /// Returns the tablespace that a new index goes to (`DefineIndex`).
    func tablespace(of place: IndexPlace, isTemporary: Bool) throws -> ObjectID {
        switch place {
        case .written(let name): return try creationTablespace(name?.name, isTemporary: isTemporary)
        case .taken(let known):
            if known.isValid { return known }
            guard let name = defaultTablespace(isTemporary: isTemporary), name != "pg_default" else { return .invalid }
            return try tablespace(named: name).address.id
        }
    }
}

/// Where an index goes.
enum IndexPlace {
    /// To a tablespace that the statement names, or to the default one; making something in it takes CREATE.
    case written(Identifier?)
    /// To where the index of the partitioned table is, which nobody is asked for.
    case taken(ObjectID)
}
