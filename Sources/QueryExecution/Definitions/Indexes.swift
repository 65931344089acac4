import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes CREATE INDEX (`DefineIndex`): the table's owner may, and CREATE on its schema is needed.
    func createIndex(_ statement: CreateIndexStatement) throws -> String {
        let table = try relation(named: statement.table)
        try requireOwnership(of: table)
        try requireUserRelation(table)
        try analyzeExpressions(of: statement, on: table)
        guard table.isTable || table.kind == .materializedView else {
            throw Diagnostic(
                .wrongObjectType, "cannot create index on relation \"\(table.name)\"",
                detail: "This operation is not supported for \(ObjectDescriber.plural(table.kind)).")
        }
        if table.isPartitioned, statement.isConcurrent {
            throw Diagnostic(
                .featureNotSupported,
                "cannot create index on partitioned table \"\(table.name)\" concurrently")
        }
        try context.requireUnused(table, for: "CREATE INDEX")
        guard let schema = catalog.schemas[table.schema] else { return "CREATE INDEX" }
        try require(.privilege(.create, on: SecurableID(.schema, schema.id)))
        let tablespace = try creationTablespace(
            statement.tablespace?.name, isTemporary: table.persistence == .temporary)
        let definition = try indexDefinition(statement, on: table)
        if definition.isUnique {
            let names = definition.keys.compactMap { table.column(number: $0.column)?.name }
            try requirePartitionKey(in: names, "UNIQUE", of: table)
        }
        try refuseSystemColumns(in: definition)
        let name = statement.name?.name ?? chosenName(definition, table, schema)
        if try isTaken(name, in: schema, ifNotExists: statement.ifNotExists) { return "CREATE INDEX" }
        let index = try makeIndex(named: name, definition, on: table)
        try recordReferences(of: definition, index: index)
        updateRelation(index) { $0.tablespace = tablespace }
        try setStorageParameters(statement.options, of: index)
        if table.isPartitioned, !statement.isOnly { try spreadIndex(index) }
        return "CREATE INDEX"
    }

    /// Finds the errors in expressions, before anything else about the index is looked at (`transformIndexStmt`).
    private func analyzeExpressions(of statement: CreateIndexStatement, on table: Relation) throws {
        var parts = statement.elements.compactMap { element -> (Expression, DefinitionUse)? in
            if case .expression(let expression) = element.key { (expression, .indexExpression) } else { nil }
        }
        if let condition = statement.condition { parts.insert((condition, .indexPredicate), at: 0) }
        for (expression, purpose) in parts {
            _ = try analyze { (analyzer) throws(Diagnostic) in
                try analyzer.definitionExpression(expression, columnsOf: table, for: purpose)
            }
        }
    }

    /// Translates the statement to a definition.
    private func indexDefinition(_ statement: CreateIndexStatement, on table: Relation) throws -> IndexDefinition {
        let method = try Self.method(of: statement)
        let predicate = try statement.condition.map { try checkedPredicate($0, of: table) }
        _ = try StorageParameters.texts(statement.options, of: .index(method: method))
        let keys = try statement.elements.map { try key($0, of: table, method) }
        var definition = IndexDefinition(table: table.id, method: method, keys: keys, isUnique: statement.isUnique)
        definition.nullsNotDistinct = statement.nullsNotDistinct
        definition.included = try statement.include.map { try key($0, of: table, method).column }
        definition.predicate = predicate
        return definition
    }

    /// Returns the access method, if it can do what is asked of it.
    private static func method(of statement: CreateIndexStatement) throws -> String {
        let method = statement.method?.name ?? "btree"
        guard ["btree", "hash", "gin", "gist", "brin", "spgist"].contains(method) else {
            throw Diagnostic(.undefinedObject, "access method \"\(method)\" does not exist")
        }
        guard method == "btree" || method == "hash" else { throw Diagnostic.notSupported("access method \(method)") }
        guard method == "hash" else { return method }
        let lacking =
            statement.isUnique
            ? "unique indexes"
            : !statement.include.isEmpty
                ? "included columns" : statement.elements.count > 1 ? "multicolumn indexes" : nil
        if let lacking {
            throw Diagnostic(.featureNotSupported, "access method \"hash\" does not support \(lacking)")
        }
        return method
    }

    /// Translates WHERE, whose functions must be immutable (`CheckPredicate`).
    private func checkedPredicate(_ condition: Expression, of table: Relation) throws -> BoundExpression {
        let predicate = try analyze { (analyzer) throws(Diagnostic) in
            try analyzer.definitionExpression(condition, columnsOf: table, for: .indexPredicate)
        }
        if try context.restricted(to: table.owner, { try isMutable(predicate, of: table) }) {
            throw Self.notImmutable("predicate")
        }
        return predicate
    }

    /// Throws when an expression or the predicate reads a system column, which changes without the index being told.
    private func refuseSystemColumns(in definition: IndexDefinition) throws {
        guard definition.expressions.contains(where: { $0.columnsOfRelation(0).contains { $0 < 0 } }) else { return }
        throw Diagnostic(.featureNotSupported, "index creation on system columns is not supported")
    }

    /// Translates one element.
    private func key(
        _ element: IndexElement, of table: Relation, _ method: String
    ) throws -> IndexDefinition.Key {
        if element.operatorClass != nil { throw Diagnostic.notSupported("an operator class") }
        if element.collation != nil { throw Diagnostic.notSupported("COLLATE in an index") }
        var key: IndexDefinition.Key
        switch element.key {
        case .column(let name):
            guard let column = table.column(named: name.name) else {
                try Self.refuseSystemKey(name.name, method)
                throw Diagnostic(.undefinedColumn, "column \"\(name.name)\" does not exist")
            }
            key = .init(column: column.number)
        case .expression(let expression):
            let bound = try analyze { (analyzer) throws(Diagnostic) in
                try analyzer.definitionExpression(expression, columnsOf: table, for: .indexExpression)
            }
            if try context.restricted(to: table.owner, { try isMutable(bound, of: table) }) {
                throw Self.notImmutable("expression")
            }
            key = .init(column: 0, expression: bound)
            key.name = OutputName.ofIndexColumn(expression)
        }
        key.isDescending = element.isDescending ?? false
        key.nullsFirst = element.nulls.map { $0 == .first } ?? key.isDescending
        return key
    }

    /// Throws for a system column as a key: a btree knows no order of its type, or it is refused for itself.
    private static func refuseSystemKey(_ name: String, _ method: String) throws {
        guard TableBuilder.systemColumns.contains(name) else { return }
        guard name == "tableoid" || name == "ctid" || method == "hash" else {
            throw noOperatorClass(name.hasPrefix("x") ? "xid" : "cid")
        }
        throw Diagnostic(.featureNotSupported, "index creation on system columns is not supported")
    }

    /// Throws when an index could not use a key's type (`ResolveOpClass`).
    func requireOperatorClasses(of definition: IndexDefinition, on table: Relation) throws {
        guard definition.method == "btree" || definition.method == "hash" else { return }
        for key in definition.keys {
            guard let type = key.expression?.type ?? table.column(number: key.column)?.type else { continue }
            if !type.hasOperatorClass(for: definition.method) {
                throw Self.noOperatorClass(type.base.displayName, method: definition.method)
            }
        }
    }

    /// Makes the error of a type without an order.
    private static func noOperatorClass(_ type: String, method: String = "btree") -> Diagnostic {
        Diagnostic(
            .undefinedObject, "data type \(type) has no default operator class for access method \"\(method)\"",
            hint: "You must specify an operator class for the index or define a default operator class "
                + "for the data type.")
    }

    /// Throws when a part of an index may change by itself.
    func requireImmutable(_ definition: IndexDefinition, on table: Relation) throws {
        let keys = definition.keys.compactMap(\.expression).map { ($0, "expression") }
        for (expression, part) in [definition.predicate].compactMap({ $0 }).map({ ($0, "predicate") }) + keys
        where try context.restricted(to: table.owner, { try isMutable(expression, of: table) }) {
            throw Self.notImmutable(part)
        }
    }

    /// Makes the error of an index on what may change by itself (`CheckPredicate`).
    private static func notImmutable(_ part: String) -> Diagnostic {
        Diagnostic(.invalidObjectDefinition, "functions in index \(part) must be marked IMMUTABLE")
    }

    /// Makes an index under a name that is chosen for it.
    func makeUnnamedIndex(_ definition: IndexDefinition, on table: Relation) throws -> ObjectID {
        guard let schema = catalog.schemas[table.schema] else { return .invalid }
        let index = try makeIndex(named: chosenName(definition, table, schema), definition, on: table)
        try recordReferences(of: definition, index: index)
        return index
    }

    /// Returns the name of an index that the statement leaves unnamed: `t_a_b_idx` (`ChooseIndexName`).
    private func chosenName(
        _ definition: IndexDefinition, _ table: Relation, _ schema: Schema
    ) -> String {
        return ObjectNaming.unused(table.name, columnNames(definition, table).joined(separator: "_"), label: "idx") {
            catalog.relation(named: $0, in: schema.id) != nil
        }
    }

    /// Returns the names of an index's columns: those of the table, the words of expressions, numbered where they come again
    /// (`ChooseIndexColumnNames`).
    private func columnNames(_ definition: IndexDefinition, _ table: Relation) -> [String] {
        let wanted =
            definition.keys.map { table.column(number: $0.column)?.name ?? $0.name ?? "expr" }
            + definition.included.compactMap { table.column(number: $0)?.name }
        var names: [String] = []
        for name in wanted {
            var number = 0
            var chosen = name
            while names.contains(chosen) {
                number += 1
                chosen = name + String(number)
            }
            names.append(chosen)
        }
        return names
    }

    /// Makes an index relation, enters it with its table and fills it; duplicate keys are refused with 23505.
    @discardableResult func makeIndex(
        named name: String, _ definition: IndexDefinition, on table: Relation, number: ObjectID? = nil
    ) throws -> ObjectID {
        try requireOperatorClasses(of: definition, on: table)
        let id = number ?? context.identifiers.nextObject()
        guard let schema = catalog.schemas[table.schema] else {
            throw Diagnostic(.internalError, "schema of \(table.name) is missing")
        }
        var index = Relation(id: id, schema: schema.id, name: name, kind: .index, owner: table.owner)
        index.persistence = table.persistence
        index.index = definition
        index.columns = zip(definition.keys, columnNames(definition, table)).enumerated().map { position, item in
            let (key, name) = item
            let type = table.column(number: key.column)?.type ?? key.expression?.type ?? .text
            return Column(number: position + 1, name: name, type: type)
        }
        for (place, number) in definition.included.enumerated() {
            guard let column = table.column(number: number) else { continue }
            let name = columnNames(definition, table)[definition.keys.count + place]
            index.columns.append(Column(number: definition.keys.count + place + 1, name: name, type: column.type))
        }
        for column in index.columns { try TableBuilder.checkType(column.type, of: column.name, at: .none) }
        for place in definition.keys.indices {
            index.columns[place].type = Self.storedType(index.columns[place].type, method: definition.method)
        }
        catalog.store(index)
        catalog.updateRelation(table.id) { $0.indexes.append(id) }
        try buildIndex(id, name: name, definition, on: table)
        try evaluate(definition, id, name: name, on: table)
        return id
    }

    /// Returns the type of an index's column for keys of a type: hash indexes store hashes, and B-trees names as C strings
    /// (`opckeytype`).
    private static func storedType(_ type: SQLType, method: String) -> SQLType {
        if method == "hash" { return .int4 }
        return type.base == .name ? .cstring : type
    }

    /// Evaluates what an index is on for the rows that are there, as the table's owner, and builds it anew if its number is
    /// given (`index_build`).
    func evaluate(_ definition: IndexDefinition, _ id: ObjectID?, name: String, on table: Relation) throws {
        let expressions = definition.keys.compactMap(\.expression)
        guard !expressions.isEmpty || definition.predicate != nil, !table.isPartitioned,
            context.state.contents[table.storage] != nil, let table = catalog.relations[table.id], table.isPopulated
        else { return }
        let predicate = [definition.predicate].compactMap { $0 }
        try context.restricted(to: table.owner) {
            if definition.method == "btree", id != nil { try plan(expressions + predicate, of: table) }
            try plan(predicate, of: table)
        }
        if definition.isUnique, let id {
            return try context.restricted(to: table.owner) { try buildComputedIndex(id, name: name, on: table) }
        }
        let one = BoundExpression.constant(Constant(.int(1), type: .int4))
        guard try systemRows(of: table, through: .indexBuild, targets: [one], limit: 1).rowCount > 0 else { return }
        try context.restricted(to: table.owner) {
            _ = try systemRows(
                of: table, through: .indexBuild, targets: expressions + [one], filter: definition.predicate)
        }
    }

    /// Records what an index that belongs to no constraint refers to.
    private func recordReferences(of definition: IndexDefinition, index: ObjectID) throws {
        let address = ObjectAddress(.relation, index)
        let plain = definition.keys.map(\.column).filter { $0 > 0 } + definition.included
        let expressions = definition.expressions
        try requireUsage(ofNamed: expressions.flatMap(\.referencedTypes), isQualified: true)
        let columns = Set(plain + expressions.flatMap { Array($0.columnsOfRelation(0)) })
        for column in columns.isEmpty ? [0] : columns.sorted() {
            catalog.addDependency(
                of: address, on: ObjectAddress(.relation, definition.table, column: column), kind: .automatic)
        }
        for expression in expressions { recordRoutines(of: address, in: expression) }
    }
}

extension SQLType {
    /// Tells whether there is a default operator class of a type for btree or hash indexes (`GetDefaultOpClass`).
    func hasOperatorClass(for method: String) -> Bool {
        let without: [SQLType] = method == "hash" ? [.json, .jsonpath] : [.xid, .cid, .aclitem, .json, .jsonpath]
        return !without.contains { $0.oid == base.oid }
    }
}
