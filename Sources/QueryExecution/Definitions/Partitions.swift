import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Where a new table stands: its parents, the rows that a partition is to hold, how its own rows are divided.
struct FamilyPlace {
    var parents: [Relation] = []
    var bound: PartitionBoundClause?
    var partitionBy: PartitionByClause?
}

extension DefinitionExecutor {
    /// Reads what CREATE TABLE says with what the parents add.
    func collectWithParents(
        _ statement: CreateTableStatement, into builder: inout TableBuilder, isTemporary: Bool
    ) throws -> [Relation] {
        if let clause = statement.partitionOf {
            let parent = try relation(named: clause.parent)
            try checkPartitioned(parent, isTemporary: isTemporary)
            try merge([parent], into: &builder, isPartition: true)
            try collect(statement.elements, into: &builder)
            return [parent]
        }
        if statement.inherits.isEmpty {
            try collect(statement.elements, into: &builder)
            return []
        }
        if statement.partitionBy != nil {
            throw Diagnostic(.invalidObjectDefinition, "cannot create partitioned table as inheritance child")
        }
        try collect(statement.elements, into: &builder)
        let parents = try parents(statement.inherits, isTemporary: isTemporary)
        try merge(parents, into: &builder, isPartition: false)
        return parents
    }

    /// Refuses what a table without rows of its own cannot have.
    func checkPartitionedStorage(_ statement: CreateTableStatement) throws {
        if !statement.storage.options.isEmpty {
            throw Diagnostic(
                .wrongObjectType, "cannot specify storage parameters for a partitioned table",
                hint: "Specify storage parameters for its leaf partitions instead.")
        }
        if statement.persistence == .unlogged {
            throw Diagnostic(.featureNotSupported, "partitioned tables cannot be unlogged")
        }
    }

    /// Refuses to make a partition of what the role does not own.
    private func checkPartitioned(_ parent: Relation, isTemporary: Bool) throws {
        guard parent.isTable || parent.kind == .foreignTable else {
            throw Diagnostic(
                .wrongObjectType, "inherited relation \"\(parent.name)\" is not a table or foreign table")
        }
        let parentIsTemporary = parent.persistence == .temporary
        if isTemporary != parentIsTemporary {
            let words = isTemporary ? ("temporary", "permanent") : ("permanent", "temporary")
            throw Diagnostic(
                .wrongObjectType,
                "cannot create a \(words.0) relation as partition of \(words.1) relation \"\(parent.name)\"")
        }
        try requireOwnership(of: parent)
        guard parent.isPartitioned else {
            throw Diagnostic(.invalidObjectDefinition, "\"\(parent.name)\" is not partitioned")
        }
    }

    /// Puts a new table in its place: among its parents, as a partition with what partitions get from their table, and as a
    /// partitioned table.
    func join(_ table: ObjectID, to place: FamilyPlace) throws {
        inherit(table, from: place.parents, isPartition: place.bound != nil)
        if let clause = place.bound, let parent = place.parents.first, let relation = catalog.relations[table] {
            let bound = try self.bound(clause, of: relation.name, in: parent)
            updateRelation(table) { $0.family.bound = bound }
            try checkDefaultPartition(of: parent, besides: relation)
        }
        if let clause = place.partitionBy {
            let partitioning = try partitioning(clause, of: table)
            updateRelation(table) { $0.family.partitioning = partitioning }
            recordKeys(partitioning, of: table)
        }
        if place.bound != nil, let parent = place.parents.first { try furnish(table, from: parent.id) }
    }

    // MARK: Keys

    /// Translates PARTITION BY (`transformPartitionSpec`, `ComputePartitionAttrs`).
    private func partitioning(_ clause: PartitionByClause, of table: ObjectID) throws -> Partitioning {
        guard let relation = catalog.relations[table] else {
            throw Diagnostic(.internalError, "table \(table) is missing")
        }
        if clause.strategy == .list, clause.keys.count > 1 {
            throw Diagnostic(
                .invalidObjectDefinition, "cannot use \"list\" partition strategy with more than one column")
        }
        if clause.keys.count > 32 {
            throw Diagnostic(.tooManyColumns, "cannot partition using more than 32 columns", at: clause.span)
        }
        let strategy: Partitioning.Strategy =
            switch clause.strategy {
            case .range: .range
            case .list: .list
            case .hash: .hash
            }
        let keys = try clause.keys.map { try key($0, of: relation) }
        let method = strategy == .hash ? "hash" : "btree"
        for key in keys where !key.type.hasOperatorClass(for: method) {
            throw Diagnostic(
                .undefinedObject,
                "data type \(key.type.base.displayName) has no default operator class for access method \"\(method)\"",
                hint: "You must specify a \(method) operator class or define a default \(method) operator class "
                    + "for the data type.")
        }
        if strategy == .hash, let key = keys.first(where: { !PartitionHash.canHash($0.type) }) {
            throw Diagnostic.notSupported("PARTITION BY HASH of type \(key.type.formatted)")
        }
        return Partitioning(strategy: strategy, keys: keys)
    }

    /// Translates one key.
    private func key(_ element: IndexElement, of relation: Relation) throws -> Partitioning.Key {
        if element.isDescending != nil || element.nulls != nil {
            throw Diagnostic(.syntaxError, "syntax error")
        }
        var key: Partitioning.Key
        switch element.key {
        case .column(let name):
            if TableBuilder.systemColumns.contains(name.name) {
                throw Diagnostic(
                    .invalidObjectDefinition, "cannot use system column \"\(name.name)\" in partition key",
                    at: name.span)
            }
            guard let column = relation.column(named: name.name) else {
                throw Diagnostic(
                    .undefinedColumn, "column \"\(name.name)\" named in partition key does not exist", at: name.span)
            }
            if column.generated != nil {
                throw Diagnostic(
                    .invalidObjectDefinition, "cannot use generated column in partition key",
                    detail: "Column \"\(column.name)\" is a generated column.", at: name.span)
            }
            key = .init(column: column.number, type: column.type)
            key.collation = column.collation
        case .expression(let node): key = try expressionKey(node, of: relation)
        }
        if let name = element.collation {
            let collation = try Collations.lookUp(name, at: name.span)
            key.showsCollation = collation != key.collation && collation != ObjectID(100)
            key.collation = collation
        }
        if let name = element.operatorClass, !name.name.hasSuffix("_ops") {
            throw Diagnostic(
                .undefinedObject, "operator class \"\(name.name)\" does not exist for access method \"btree\"")
        }
        return key
    }

    /// Translates a key that is an expression.
    private func expressionKey(_ node: Expression, of relation: Relation) throws -> Partitioning.Key {
        let bound = try analyze { (analyzer) throws(Diagnostic) in
            try analyzer.definitionExpression(node, columnsOf: relation, for: .partitionKey)
        }
        let columns = bound.columnsOfRelation(0)
        if case .column(let column) = bound, column.column > 0 {
            return Partitioning.Key(column: column.column, type: column.type)
        }
        if columns.contains(where: { $0 < 0 }) {
            throw Diagnostic(
                .invalidObjectDefinition, "partition key expressions cannot contain system column references")
        }
        if let column = relation.columns.first(where: { columns.contains($0.number) && $0.generated != nil }) {
            throw Diagnostic(
                .invalidObjectDefinition, "cannot use generated column in partition key",
                detail: "Column \"\(column.name)\" is a generated column.")
        }
        if try isMutable(bound, of: relation) {
            throw Diagnostic(
                .invalidObjectDefinition, "functions in partition key expression must be marked IMMUTABLE")
        }
        if columns.isEmpty {
            throw Diagnostic(.invalidObjectDefinition, "cannot use constant expression as partition key")
        }
        return Partitioning.Key(column: 0, expression: bound, type: bound.type)
    }

    /// Records that a partitioned table needs the columns and functions of its keys (`StorePartitionKey`).
    private func recordKeys(_ partitioning: Partitioning, of table: ObjectID) {
        let address = ObjectAddress(.relation, table)
        for key in partitioning.keys {
            if let expression = key.expression { recordRoutines(of: address, in: expression) }
        }
    }

    /// Throws unless a key of a partitioned table holds all columns that divide it (`DefineIndex`).
    func requirePartitionKey(in names: [String], _ word: String, of relation: Relation) throws {
        guard let partitioning = relation.family.partitioning else { return }
        for key in partitioning.keys {
            guard let column = relation.column(number: key.column) else {
                throw Diagnostic(
                    .featureNotSupported, "unsupported \(word) constraint with partition key definition",
                    detail: "\(word) constraints cannot be used when partition keys include expressions.")
            }
            if names.contains(column.name) { continue }
            throw Diagnostic(
                .featureNotSupported, "unique constraint on partitioned table must include all partitioning columns",
                detail:
                    "\(word) constraint on table \"\(relation.name)\" lacks column \"\(column.name)\" which is part "
                    + "of the partition key.")
        }
    }
}
