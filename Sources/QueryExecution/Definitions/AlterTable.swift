import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes ALTER TABLE and its kin (`AlterTable`): all commands or none.
    func alterTable(_ statement: AlterTableStatement) throws -> String {
        let tag = "ALTER \(statement.kind.rawValue)"
        guard let relation = try findRelation(statement.name, ifExists: statement.ifExists) else { return tag }
        try requireOwnership(of: relation)
        try requireUserRelation(relation)
        try checkKind(of: relation, is: statement.kind)
        if relation.kind == .compositeType {
            throw Diagnostic(
                .wrongObjectType, "\"\(relation.name)\" is a composite type", hint: "Use ALTER TYPE instead.")
        }
        try context.requireUnused(relation, for: "ALTER TABLE")
        let commands = statement.commands.sorted { Self.pass($0) < Self.pass($1) }
        try retyping { executor in
            for command in commands where Self.pass(command) <= 1 {
                try executor.execute(command, on: relation.id, isOnly: statement.isOnly)
            }
        }
        for command in commands where Self.pass(command) > 1 {
            try execute(command, on: relation.id, isOnly: statement.isOnly)
        }
        return tag
    }

    /// The pass in which a command runs (`AT_PASS_…`): drops, then types, columns, what columns are, keys, other constraints, and
    /// the rest.
    private static func pass(_ command: AlterTableCommand) -> Int {
        switch command.kind {
        case .dropColumn, .dropConstraint, .dropNotNull, .setDefault(_, nil), .dropIdentity, .dropExpression: 0
        case .alterType: 1
        case .addColumn: 2
        case .setExpression: 3
        case .setNotNull, .alterIdentity: 4
        case .addConstraint(let constraint):
            switch constraint.kind {
            case .notNull: 4
            case .unique, .primaryKey: 5
            default: 6
            }
        case .setDefault, .addIdentity: 6
        default: 7
        }
    }

    /// Executes one command.
    private func execute(_ command: AlterTableCommand, on id: ObjectID, isOnly: Bool) throws {
        guard let relation = catalog.relations[id] else { return }
        switch command.kind {
        case .ownerTo(let specification): try changeOwner(of: relation, to: role(specification))
        case .setDefault(let column, let value) where relation.kind == .view || relation.kind == .foreignTable:
            try setDefault(column, value, relation)
        case .setOptions where relation.isPartitioned, .resetOptions where relation.isPartitioned:
            throw Diagnostic(
                .wrongObjectType, "cannot specify storage parameters for a partitioned table",
                hint: "Specify storage parameters for its leaf partitions instead.")
        case .setOptions(let options): try setViewOptions(options, of: relation)
        case .resetOptions(let options): try resetViewOptions(options, of: relation)
        case .foreignOptions(let column, let options):
            guard relation.kind == .foreignTable else { throw wrongKind(relation, command) }
            try setForeignOptions(options, of: column, relation)
        case .setTablespace(let name):
            guard [.table, .partitionedTable, .index, .materializedView].contains(relation.kind) else {
                throw wrongKind(relation, command)
            }
            let tablespace = try creationTablespace(name.name)
            updateRelation(relation.id) { $0.tablespace = tablespace }
        case .addIdentity, .alterIdentity, .dropIdentity:
            guard relation.isTable || relation.kind == .view || relation.kind == .foreignTable else {
                throw wrongKind(relation, command)
            }
            try executeOnFamily(command, relation, isOnly: isOnly)
        default:
            let isForeign = relation.kind == .foreignTable && Self.fitsForeignTables(command)
            if case .attachIndex(let name) = command.kind, let index = relation.index,
                catalog.relations[index.table]?.isPartitioned == true
            {
                return try attachIndex(name, to: relation)
            }
            if case .inherit(let name, let isOn) = command.kind, relation.kind == .foreignTable {
                let parent = try self.relation(named: name)
                if isOn { try requireOwnership(of: parent) }
                throw Diagnostic.notSupported("a foreign table that inherits")
            }
            if case .setLogged(let isLogged) = command.kind, relation.kind == .sequence {
                return try setLogged(isLogged, relation)
            }
            if case .clusterOn(let index) = command.kind, relation.kind == .materializedView {
                return try markClustered(index?.name, relation)
            }
            if command.kind.isAboutStorage(of: relation.kind) {
                return try executeOnTable(command, relation)
            }
            guard relation.isTable || isForeign, relation.isPartitioned || !command.isForPartitionedTables else {
                throw wrongKind(relation, command)
            }
            try executeOnFamily(command, relation, isOnly: isOnly)
        }
    }

    /// Executes a command that only tables take.
    func executeOnTable(_ command: AlterTableCommand, _ relation: Relation) throws {
        switch command.kind {
        case .addColumn(let definition, let ifNotExists): try addColumn(definition, ifNotExists, relation)
        case .dropColumn(let column, let ifExists, let behavior):
            guard let found = relation.column(named: column.name) else {
                return try noteMissingColumn(column.name, ifExists, relation)
            }
            try dropColumns([ObjectAddress(.relation, relation.id, column: found.number)], behavior)
        case .alterType(let column, let type, let collation, let using):
            try alterType(column, type, using, relation)
            try setCollation(collation, of: column.name, relation)
        case .setNotNull(let column): try setNotNull(column.name, relation)
        case .dropNotNull(let column): try dropNotNull(column.name, relation)
        case .addIdentity(let column, let generation, let options):
            try addIdentity(column.name, generation, options, relation)
        case .alterIdentity(let column, let generation, let options):
            try alterIdentity(column.name, generation, options, relation)
        case .dropIdentity(let column, let ifExists): try dropIdentity(column.name, ifExists, relation)
        case .addConstraint(let constraint): try addConstraint(constraint, relation)
        case .validateConstraint(let name): try validateConstraint(name.name, relation)
        case .dropConstraint(let name, let ifExists, let behavior):
            try dropConstraint(name.name, ifExists, behavior, relation)
        case .clusterOn(let index): try markClustered(index?.name, relation)
        case .setLogged(let isLogged):
            try setLogged(isLogged, relation)
        case .dropExpression(let column, let ifExists)
        where relation.column(named: column.name).map { $0.generated == nil } ?? true:
            let message =
                "column \"\(try liveColumn(column.name, of: relation).name)\" of relation \"\(relation.name)\" "
                + "is not a generated column"
            guard ifExists else { throw Diagnostic(.objectNotInPrerequisiteState, message) }
            notice(message + ", skipping")
        case .dropExpression(let column, _): try dropExpression(column.name, relation)
        case .setExpression(let column, let value): try setExpression(column.name, value, relation)
        case .alterConstraint(let name, let attributes): try alterConstraint(name, attributes, relation)
        case .rowSecurity(let isOn): updateRelation(relation.id) { $0.rowSecurity = isOn }
        case .triggers(let selection, let command): try switchTriggers(selection, command, relation)
        case .rule(let name, let command): try switchRule(name.name, command, relation)
        case .forceRowSecurity(let isOn): updateRelation(relation.id) { $0.forceRowSecurity = isOn }
        case .inherit(let name, let isOn):
            if isOn { try addParent(name, to: relation) } else { try removeParent(name, from: relation) }
        case .attachPartition(let name, let bound): try attachPartition(name, bound, to: relation)
        case .detachPartition(let name, let isConcurrent, let isFinal):
            try detachPartition(name, isConcurrent: isConcurrent, isFinal: isFinal, from: relation)
        case .attachIndex: throw wrongKind(relation, command)
        case .setDefault(let column, let value): try setDefault(column, value, relation)
        case .ofType(let type): try setType(type, of: relation)
        case .columnStorage(let column, let change): try setStorage(change, of: column, relation)
        case .numberedStatistics(let number, let target): try setStatistics(target, ofNumber: number, relation)
        case .replicaIdentity(let letter, let index): try setReplicaIdentity(letter, index?.name, relation)
        case .other(let words): throw Diagnostic.notSupported("ALTER TABLE … \(words)", at: command.span)
        case .ownerTo, .setOptions, .resetOptions, .foreignOptions, .setTablespace: break
        }
    }

    /// Makes the error of a command on a relation of the wrong kind (`ATSimplePermissions`).
    private func wrongKind(_ relation: Relation, _ command: AlterTableCommand) -> Diagnostic {
        Diagnostic(
            .wrongObjectType,
            "ALTER action \(command.kind.actionName) cannot be performed on relation \"\(relation.name)\"",
            detail: "This operation is not supported for \(ObjectDescriber.plural(relation.kind)).")
    }

    // MARK: Constraints

    /// Adds a constraint to an existing table.
    private func addConstraint(_ constraint: TableConstraint, _ relation: Relation) throws {
        if relation.kind == .foreignTable { try refuseKeys(.constraint(constraint)) }
        if try addKeyFromIndex(constraint, relation) { return }
        var builder = TableBuilder(tableName: relation.name)
        builder.columns = relation.columns
        try builder.add(constraint)
        for key in builder.keys { try check(key, of: relation) }
        try resolveKeys(&builder)
        for item in builder.notNulls { try validateNotNull(item.column, relation) }
        try withoutPlaces { try addParts(of: builder, to: relation.id) }
    }

    /// Throws unless a key can be added: first what its clause says is looked at (`transformIndexConstraint`), then whether
    /// the children, which get NOT NULL, are owned, then CREATE on the schema, then the rest (`DefineIndex`).
    private func check(_ key: TableBuilder.Key, of relation: Relation) throws {
        var seen: Set<String> = []
        for name in key.columns.map(\.name) {
            if key.isPrimary, relation.column(named: name) == nil {
                throw Diagnostic(
                    .undefinedColumn, "column \"\(name)\" of relation \"\(relation.name)\" does not exist")
            }
            guard !seen.insert(name).inserted else { continue }
            let kind = key.isPrimary ? "primary key" : "unique"
            throw Diagnostic(
                .duplicateColumn, "column \"\(name)\" appears twice in \(kind) constraint", at: key.span)
        }
        let isNullable = key.columns.contains { relation.column(named: $0.name)?.isNotNull == false }
        if key.isPrimary, isNullable, spreads { try requireOwnershipOfInheritors(of: relation) }
        try requireCreation(besides: relation)
        if let missing = key.columns.first(where: { relation.column(named: $0.name) == nil }) {
            throw Diagnostic(.undefinedColumn, "column \"\(missing.name)\" named in key does not exist")
        }
        guard key.isPrimary, relation.primaryKey != nil else { return }
        throw Diagnostic(
            .invalidTableDefinition, "multiple primary keys for table \"\(relation.name)\" are not allowed")
    }

    /// Runs what ALTER TABLE does with expressions: its errors name no place in the statement, as the work is done apart from the text
    /// (`AddRelationNewConstraints` without a query string).
    func withoutPlaces<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch var error as Diagnostic where error.query == nil {
            error.span = nil
            throw error
        }
    }

    /// Checks the rows against a constraint that was added NOT VALID.
    private func validateConstraint(_ name: String, _ relation: Relation) throws {
        guard let constraint = relation.constraints.first(where: { $0.name == name }) else {
            throw Diagnostic(
                .undefinedObject, "constraint \"\(name)\" of relation \"\(relation.name)\" does not exist")
        }
        if !constraint.isEnforced {
            throw Diagnostic(.wrongObjectType, "cannot validate NOT ENFORCED constraint")
        }
        switch constraint.kind {
        case .check(let expression): try validateCheck(expression, name, relation.id)
        case .foreignKey(let key): try validateForeignKey(constraint, key, relation.id)
        case .notNull: break
        case .primaryKey, .unique:
            throw Diagnostic(
                .wrongObjectType, "cannot validate constraint \"\(name)\" of relation \"\(relation.name)\"",
                detail: "This operation is not supported for this type of constraint.")
        }
        updateRelation(relation.id) { table in
            for position in table.constraints.indices where table.constraints[position].id == constraint.id {
                table.constraints[position].isValidated = true
            }
        }
    }

    /// Drops a constraint (`ATExecDropConstraint`).
    func dropConstraint(
        _ name: String, _ ifExists: Bool, _ behavior: SQLSyntax.DropBehavior, _ relation: Relation
    ) throws {
        guard let constraint = relation.constraints.first(where: { $0.name == name }) else {
            if let trigger = relation.triggers.first(where: { $0.constraint?.name == name }) {
                let what = "trigger \(trigger.name) on table \(relation.name)"
                throw Diagnostic(
                    .dependentObjectsStillExist,
                    "cannot drop constraint \(name) on table \(relation.name) because \(what) requires it",
                    hint: "You can drop \(what) instead.")
            }
            guard ifExists else {
                throw Diagnostic(
                    .undefinedObject, "constraint \"\(name)\" of relation \"\(relation.name)\" does not exist")
            }
            notice("constraint \"\(name)\" of relation \"\(relation.name)\" does not exist, skipping")
            return
        }
        if case .notNull(let column) = constraint.kind { try checkNotNullIsFree(column, relation) }
        var deletion = Deletion(of: [ObjectAddress(.constraint, constraint.id)], context: context)
        try deletion.perform(behavior)
    }

    /// Throws when a column must stay NOT NULL: in a primary key, or an identity column.
    func checkNotNullIsFree(_ column: Int, _ relation: Relation) throws {
        guard let name = relation.column(number: column)?.name else { return }
        if case .primaryKey(let columns, _) = relation.primaryKey?.kind, columns.contains(column) {
            throw Diagnostic(.invalidTableDefinition, "column \"\(name)\" is in a primary key")
        }
        if catalog.replicaIndex(of: relation)?.keys.contains(where: { $0.column == column }) == true {
            throw Diagnostic(.invalidTableDefinition, "column \"\(name)\" is in index used as replica identity")
        }
        if let found = relation.column(number: column), found.identity != nil {
            throw isIdentity(found, relation, .objectNotInPrerequisiteState)
        }
    }

    /// The error about an identity column.
    private func isIdentity(_ column: Column, _ relation: Relation, _ state: SQLState) -> Diagnostic {
        Diagnostic(state, "column \"\(column.name)\" of relation \"\(relation.name)\" is an identity column")
    }

    // MARK: NOT NULL

    /// Adds a NOT NULL constraint to a column, after looking at the rows.
    private func setNotNull(_ name: String, _ relation: Relation) throws {
        let column = try liveColumn(name, of: relation)
        if let old = relation.notNullConstraint(of: column.number) {
            return updateConstraint(old.id, of: relation.id) { $0.isLocal = true }
        }
        try validateNotNull(name, relation)
        try addNotNull(.init(name: nil, column: name, noInherit: false), to: relation.id)
    }

    /// Takes the NOT NULL constraint of a column away.
    private func dropNotNull(_ name: String, _ relation: Relation) throws {
        let column = try liveColumn(name, of: relation)
        if column.identity != nil { throw isIdentity(column, relation, .syntaxError) }
        try checkNotNullIsFree(column.number, relation)
        guard let constraint = relation.notNullConstraint(of: column.number) else { return }
        try context.removeFromCatalog(ObjectAddress(.constraint, constraint.id))
    }

    /// Returns a column that is there, or throws 42703.
    func liveColumn(_ name: String, of relation: Relation, at span: SourceSpan? = nil) throws -> Column {
        if let column = relation.column(named: name) { return column }
        if TableBuilder.systemColumns.contains(name), relation.hasSystemColumns {
            throw Diagnostic(.featureNotSupported, "cannot alter system column \"\(name)\"", at: span)
        }
        throw Diagnostic(
            .undefinedColumn, "column \"\(name)\" of relation \"\(relation.name)\" does not exist", at: span)
    }

    // MARK: View options

    /// Applies SET (…) of a view; those of other relations are storage parameters.
    private func setViewOptions(_ options: [DefinitionOption], of relation: Relation) throws {
        guard relation.kind == .view, var view = relation.view else {
            return try setStorageParameters(options, of: relation)
        }
        let texts = try applyViewOptions(options, to: &view)
        updateRelation(relation.id) {
            $0.view = view
            $0.options.removeAll { old in options.contains { old.hasPrefix("\($0.name.name)=") } }
            $0.options += texts
        }
    }

    /// Applies RESET (…) of a view.
    private func resetViewOptions(_ options: [DefinitionOption], of relation: Relation) throws {
        guard relation.kind == .view, var view = relation.view else {
            return try resetStorageParameters(options, of: relation)
        }
        if options.contains(where: { $0.value != nil }) {
            throw Diagnostic(.syntaxError, "RESET must not include values for parameters")
        }
        for option in options {
            switch option.name.name {
            case "security_invoker": view.isSecurityInvoker = false
            case "security_barrier": view.isSecurityBarrier = false
            case "check_option": view.checkOption = nil
            default: break
            }
        }
        updateRelation(relation.id) {
            $0.view = view
            $0.options.removeAll { old in options.contains { old.hasPrefix("\($0.name.name)=") } }
        }
    }
}

extension AlterTableCommand {
    /// Whether only partitioned tables take the command.
    fileprivate var isForPartitionedTables: Bool {
        switch kind {
        case .attachPartition, .detachPartition, .attachIndex: true
        default: false
        }
    }
}

extension AlterTableCommand.Kind {
    /// Tells whether the command is about how rows are stored, and other relations than tables take it
    /// (`ATSimplePermissions`).
    fileprivate func isAboutStorage(of kind: RelationKind) -> Bool {
        switch self {
        case .replicaIdentity: kind == .materializedView
        case .columnStorage(_, .statistics), .numberedStatistics:
            [.materializedView, .index, .foreignTable].contains(kind)
        case .columnStorage(_, .compression): kind == .materializedView
        case .columnStorage: kind == .materializedView || kind == .foreignTable
        default: false
        }
    }

    /// Returns the words of a command that is only known by its first words.
    private static func actionName(skipped words: String) -> String {
        if words.hasPrefix("REPLICA IDENTITY") { return "REPLICA IDENTITY" }
        guard words.hasPrefix("ALTER"), !words.hasPrefix("ALTER CONSTRAINT") else { return words }
        let all = words.split(separator: " ")
        guard let verb = all.firstIndex(where: { $0 == "SET" || $0 == "RESET" }) else { return words }
        let thing = all[(verb + 1)...].first { ["STATISTICS", "STORAGE", "COMPRESSION"].contains($0) }
        return "ALTER COLUMN ... \(all[verb])" + (thing.map { " \($0)" } ?? "")
    }

    /// The words of the command in `ALTER action … cannot be performed` (`alter_table_type_to_string`).
    var actionName: String {
        switch self {
        case .addColumn: "ADD COLUMN"
        case .dropColumn: "DROP COLUMN"
        case .alterType: "ALTER COLUMN ... SET DATA TYPE"
        case .setDefault: "ALTER COLUMN ... SET DEFAULT"
        case .setNotNull: "ALTER COLUMN ... SET NOT NULL"
        case .dropNotNull: "ALTER COLUMN ... DROP NOT NULL"
        case .setExpression: "ALTER COLUMN ... SET EXPRESSION"
        case .dropExpression: "ALTER COLUMN ... DROP EXPRESSION"
        case .addIdentity: "ALTER COLUMN ... ADD IDENTITY"
        case .alterIdentity: "ALTER COLUMN ... SET"
        case .dropIdentity: "ALTER COLUMN ... DROP IDENTITY"
        case .addConstraint: "ADD CONSTRAINT"
        case .alterConstraint: "ALTER CONSTRAINT"
        case .validateConstraint: "VALIDATE CONSTRAINT"
        case .dropConstraint: "DROP CONSTRAINT"
        case .ownerTo: "OWNER TO"
        case .rowSecurity(let on): on ? "ENABLE ROW SECURITY" : "DISABLE ROW SECURITY"
        case .triggers(let selection, let command): command.actionName(selection)
        case .rule(_, let command): command.rawValue + " RULE"
        case .forceRowSecurity(let on): on ? "FORCE ROW SECURITY" : "NO FORCE ROW SECURITY"
        case .setOptions: "SET"
        case .resetOptions: "RESET"
        case .clusterOn(let index): index == nil ? "SET WITHOUT CLUSTER" : "CLUSTER ON"
        case .setLogged(let on): on ? "SET LOGGED" : "SET UNLOGGED"
        case .attachPartition, .attachIndex: "ATTACH PARTITION"
        case .detachPartition: "DETACH PARTITION"
        case .inherit(_, let on): on ? "INHERIT" : "NO INHERIT"
        case .foreignOptions(let column, _): column == nil ? "OPTIONS" : "ALTER COLUMN ... OPTIONS"
        case .setTablespace: "SET TABLESPACE"
        case .ofType(let type): type == nil ? "NOT OF" : "OF"
        case .columnStorage(_, .statistics), .numberedStatistics: "ALTER COLUMN ... SET STATISTICS"
        case .columnStorage(_, .storage): "ALTER COLUMN ... SET STORAGE"
        case .columnStorage(_, .compression): "ALTER COLUMN ... SET COMPRESSION"
        case .columnStorage(_, .options): "ALTER COLUMN ... SET"
        case .columnStorage(_, .resetOptions): "ALTER COLUMN ... RESET"
        case .replicaIdentity: "REPLICA IDENTITY"
        case .other(let words): Self.actionName(skipped: words)
        }
    }
}
