import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes CREATE VIEW (`DefineView`).
    func createView(_ statement: CreateViewStatement) throws -> String {
        if statement.persistence == .unlogged {
            throw Diagnostic(.syntaxError, "views cannot be unlogged because they do not have storage")
        }
        var query = try analyze { (analyzer) throws(Diagnostic) in try analyzer.definitionQuery(statement.query) }
        if query.changesData {
            throw Diagnostic(.featureNotSupported, "views must not contain data-modifying statements in WITH")
        }
        let columns = try viewColumns(statement.columns, of: &query)
        var view = ViewDefinition(query: query, rule: .invalid)
        let written = statement.options + statement.checkOptionAsParameter
        if written.contains(where: { $0.name.name == "check_option" }) { try requireChangeable(view.query) }
        let options = try applyViewOptions(written, to: &view)
        let schema = try creationSchema(for: statement.name, persistence(ofView: statement, query))
        if statement.orReplace, let old = catalog.relation(named: statement.name.name, in: schema.id) {
            try replace(old, with: view, columns, options)
            return "CREATE VIEW"
        }
        _ = try creationTablespace(nil, isTemporary: isTemporary(schema))
        try requireUsage(ofTypesOf: columns)
        try TableBuilder.checkUnique(columns, isView: true)
        _ = try isTaken(statement.name.name, in: schema, ifNotExists: false)
        let id = try makeRelation(name: statement.name.name, kind: .view, schema: schema, columns: columns)
        view.rule = context.identifiers.nextObject()
        updateRelation(id) {
            $0.view = view
            $0.options = options
        }
        try recordReferences(ofView: id, query)
        return "CREATE VIEW"
    }

    /// Refuses WITH CHECK OPTION on a view that no rows can be changed through (`DefineView`).
    private func requireChangeable(_ query: BoundQuery) throws {
        guard let obstacle = ViewQueries(context.environment).obstacle(toChanging: query) else { return }
        throw Diagnostic(
            .featureNotSupported, "WITH CHECK OPTION is supported only on automatically updatable views",
            hint: obstacle)
    }

    /// Tells how long a view lives: a view of temporary relations is temporary itself.
    private func persistence(ofView statement: CreateViewStatement, _ query: BoundQuery) -> Persistence {
        let readsTemporary = query.referencedColumns.contains { address in
            address.objectClass == .relation && catalog.relations[address.id]?.persistence == .temporary
        }
        guard readsTemporary, statement.persistence == .permanent else { return statement.persistence }
        notice("view \"\(statement.name.name)\" will be a temporary view")
        return .temporary
    }

    /// Names a query's visible columns by a list, and returns the columns of the view.
    func viewColumns(_ names: [Identifier], of query: inout BoundQuery) throws -> [Column] {
        var position = 0
        for index in query.targets.indices where !query.targets[index].isHidden {
            if position < names.count { query.targets[index].name = names[position].name }
            position += 1
        }
        if names.count > position {
            throw Diagnostic(.syntaxError, "CREATE VIEW specifies more column names than columns")
        }
        return query.visibleTargets.enumerated().map { number, target in
            Column(number: number + 1, name: target.name, type: target.expression.type)
        }
    }

    /// The parameters that views have.
    private static let viewParameters: Set<String> = ["security_barrier", "security_invoker", "check_option"]

    /// Reads the options of a view.
    func applyViewOptions(_ options: [DefinitionOption], to view: inout ViewDefinition) throws -> [String] {
        var texts: [String] = []
        var seen: Set<String> = []
        for option in options {
            let value = option.value?.text ?? "true"
            if !seen.insert(option.name.name).inserted, Self.viewParameters.contains(option.name.name) {
                throw Diagnostic(
                    .invalidParameterValue, "parameter \"\(option.name.name)\" specified more than once")
            }
            switch option.name.name {
            case "security_invoker": view.isSecurityInvoker = try boolean(option.name.name, value)
            case "security_barrier": view.isSecurityBarrier = try boolean(option.name.name, value)
            case "check_option":
                guard let choice = ["local": ViewDefinition.CheckOption.local, "cascaded": .cascaded][value] else {
                    throw Diagnostic(
                        .invalidParameterValue, "invalid value for enum option \"check_option\": \(value)",
                        detail: "Valid values are \"local\" and \"cascaded\".")
                }
                view.checkOption = choice
            default:
                throw Diagnostic(.invalidParameterValue, "unrecognized parameter \"\(option.name.name)\"")
            }
            texts.append("\(option.name.name)=\(value)")
        }
        return texts
    }

    /// Reads a Boolean option.
    private func boolean(_ name: String, _ value: String) throws -> Bool {
        switch value.lowercased() {
        case "true", "on", "yes", "1", "t", "y": return true
        case "false", "off", "no", "0", "f", "n": return false
        default:
            throw Diagnostic(.invalidParameterValue, "invalid value for boolean option \"\(name)\": \(value)")
        }
    }

    /// Gives an existing view a new query, which must begin with the old columns (`checkViewColumns`).
    private func replace(
        _ old: Relation, with view: ViewDefinition, _ columns: [Column], _ options: [String]
    ) throws {
        try requireOwnership(of: old)
        guard old.kind == .view else {
            throw Diagnostic(.wrongObjectType, "\"\(old.name)\" is not a view")
        }
        if columns.count < old.columns.count {
            throw Diagnostic(.invalidTableDefinition, "cannot drop columns from view")
        }
        for (before, after) in zip(old.columns, columns) {
            if before.name != after.name {
                throw Diagnostic(
                    .invalidTableDefinition,
                    "cannot change name of view column \"\(before.name)\" to \"\(after.name)\"",
                    hint: "Use ALTER VIEW ... RENAME COLUMN ... to change name of view column instead.")
            }
            if before.type != after.type {
                throw Diagnostic(
                    .invalidTableDefinition,
                    "cannot change data type of view column \"\(before.name)\" from \(before.type.formatted) "
                        + "to \(after.type.formatted)")
            }
        }
        try TableBuilder.checkUnique(columns, isView: true)
        catalog.removeReferences(of: ObjectAddress(.relation, old.id)) { $0.referenced.objectClass == .relation }
        updateRelation(old.id) { relation in
            var new = view
            new.rule = relation.view?.rule ?? .invalid
            relation.view = new
            relation.options = options
            for (position, column) in columns.enumerated() where position >= relation.columns.count {
                relation.columns.append(column)
            }
        }
        recordColumnTypes(of: old.id)
        try recordReferences(ofView: old.id, view.query)
    }

    /// Records the relations and columns that a view reads.
    func recordReferences(ofView id: ObjectID, _ query: BoundQuery) throws {
        let references = query.referencedColumns
        try requireUsage(ofNamed: references.filter { $0.objectClass == .type }.map(\.id))
        for reference in references {
            catalog.addDependency(of: ObjectAddress(.relation, id), on: reference, kind: .normal)
        }
        for column in Set(query.functionFields.compactMap { catalog.columnOfRows(behind: $0) }) {
            catalog.addDependency(of: ObjectAddress(.relation, id), on: column, kind: .normal)
        }
        for field in query.selectedFields {
            guard case .row(let type)? = catalog.typeEntry(field.id)?.kind,
                type.liveColumns.indices.contains(field.column - 1)
            else { continue }
            let column = ObjectAddress(.relation, type.id, column: type.liveColumns[field.column - 1].number)
            catalog.addDependency(of: ObjectAddress(.relation, id), on: column, kind: .normal)
        }
    }

    /// Executes CREATE TABLE AS and SELECT INTO (`ExecCreateTableAs`).
    func createTableAs(_ statement: CreateTableAsStatement) throws -> String {
        if statement.isMaterializedView { return try createMaterializedView(statement) }
        try checkStorage(statement.storage)
        let analyzed = try analyze { (analyzer) throws(Diagnostic) in
            analyzer.isPlannedLater = !statement.withData && statement.execute == nil
            return try analyzer.analyze(statement.query)
        }
        if try isThere(statement) { return "CREATE TABLE AS" }
        guard case .query(let query) = analyzed.body else {
            throw Diagnostic(.internalError, "CREATE TABLE AS without a query")
        }
        guard statement.withData else {
            let early = analyzed.requirements.filter { $0.phase == .analysis || statement.execute != nil }
            if let denial = firstDenial(early, in: securables) { throw denial }
            _ = try makeTable(as: statement, query)
            return statement.isSelectInto ? "SELECT INTO" : "CREATE TABLE AS"
        }
        let authorized = try context.decide(analyzed)
        let count = try fill(from: query, authorized) { try makeTable(as: statement, query) }
        return "SELECT \(count)"
    }

    /// Makes the empty table of CREATE TABLE AS (`create_ctas_internal`).
    private func makeTable(as statement: CreateTableAsStatement, _ query: BoundQuery) throws -> ObjectID {
        var query = query
        let schema = try creationSchema(for: statement.name, statement.persistence)
        let columns = try tableColumns(statement.columns, of: &query)
        let tablespace = try creationTablespace(
            statement.storage.tablespace?.name, isTemporary: isTemporary(schema))
        try requireUsage(ofTypesOf: columns)
        try TableBuilder.checkUnique(columns)
        _ = try isTaken(statement.name.name, in: schema, ifNotExists: false)
        let id = try makeRelation(
            name: statement.name.name, kind: .table, schema: schema, columns: columns, statement.persistence
        ) { $0.tablespace = tablespace }
        try setStorageParameters(statement.storage.options, of: id)
        try noteOnCommit(statement.storage.onCommit, of: id, in: schema)
        return id
    }

    /// Tells whether the table is there already, before anything else is looked at (`CreateTableAsRelExists`).
    func isThere(_ statement: CreateTableAsStatement) throws -> Bool {
        let isMisplaced = statement.name.qualifier.map { !isTemporarySchema(named: $0) } ?? false
        let schema =
            try isMisplaced
            ? namedCreationSchema(for: statement.name, at: nil)
            : temporaryCreationSchema(for: statement.name, statement.persistence, at: nil)
                ?? namedCreationSchema(for: statement.name, at: nil)
        guard catalog.relation(named: statement.name.name, in: schema.id) != nil else { return false }
        return try isTaken(statement.name.name, in: schema, ifNotExists: statement.ifNotExists)
    }

    /// Names the columns of CREATE TABLE AS.
    func tableColumns(_ names: [Identifier], of query: inout BoundQuery) throws -> [Column] {
        if names.count > query.visibleTargets.count {
            throw Diagnostic(.syntaxError, "too many column names were specified")
        }
        return try viewColumns(names, of: &query)
    }
}

extension TableBuilder {
    /// Refuses two columns of the same name, and columns of a type that no column can have.
    static func checkUnique(_ columns: [Column], isView: Bool = false) throws {
        var builder = TableBuilder(tableName: "")
        builder.columns = columns
        try builder.checkColumnNames(isView: isView)
        for column in columns { try checkType(column.type, of: column.name, at: .none) }
    }
}

extension CreateViewStatement {
    /// `WITH CHECK OPTION` as the parameter that it is kept as.
    fileprivate var checkOptionAsParameter: [DefinitionOption] {
        guard let checkOption else { return [] }
        let word = checkOption == .local ? "local" : "cascaded"
        return [
            DefinitionOption(
                name: Identifier("check_option"), value: SettingValue(kind: .word(word), span: .none))
        ]
    }
}
