import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis
import TableStorage

/// What definitions do to the rows of tables: making, emptying, filling and rewriting them, through the named doors.
extension DefinitionExecutor {
    /// Makes the empty storage of a new table.
    func createStorage(of relation: Relation) throws {
        guard [.table, .partitionedTable, .materializedView, .foreignTable].contains(relation.kind) else { return }
        let permit = SystemDoor.definition.permit(relation.id, of: context.identity)
        context.state.contents[relation.storage] = try TableContents(
            relation: relation.id, columns: Self.storedColumns(relation), permit: permit, of: context.identity)
    }

    /// The columns of a table as storage knows them.
    private static func storedColumns(_ relation: Relation) -> [StoredColumn] {
        relation.columns.map {
            StoredColumn(type: $0.type, missingValue: $0.missingValue ?? .null, isDropped: $0.isDropped)
        }
    }

    /// Gives a table empty storage under a new key (TRUNCATE).
    func emptyStorage(of relation: Relation) throws {
        guard let old = context.state.contents[relation.storage] else { return }
        let permit = SystemDoor.definition.permit(relation.id, of: context.identity)
        let storage = context.identifiers.nextStorage()
        context.state.contents[storage] = try old.emptied(permit: permit, of: context.identity)
        context.state.contents[relation.storage] = nil
        updateRelation(relation.id) { $0.storage = storage }
    }

    /// Gives a sequence a definition, and a counter under a new key so that a rollback brings the old one back.
    func replaceCounter(of sequence: Relation, with definition: SequenceDefinition, restart: Int64??) throws {
        var counter = context.sequences.counter(of: sequence)
        if let restart { counter = .init(lastValue: restart ?? definition.start, isCalled: false) }
        guard counter.lastValue >= definition.minimum else {
            throw Diagnostic(
                .invalidParameterValue,
                "RESTART value (\(counter.lastValue)) cannot be less than MINVALUE (\(definition.minimum))")
        }
        guard counter.lastValue <= definition.maximum else {
            throw Diagnostic(
                .invalidParameterValue,
                "RESTART value (\(counter.lastValue)) cannot be greater than MAXVALUE (\(definition.maximum))")
        }
        let storage = context.identifiers.nextStorage()
        context.sequences.restart(storage, at: counter)
        updateRelation(sequence.id) {
            let owner = $0.sequence?.ownedBy
            $0.sequence = definition
            $0.sequence?.ownedBy = owner
            $0.storage = storage
        }
    }

    // MARK: Indexes

    /// Fills a new index from the rows of its table; the first duplicate key is refused, in words for the table's owner, as
    /// whom PostgreSQL builds indexes (`index_build`).
    func buildIndex(_ id: ObjectID, name: String, _ definition: IndexDefinition, on table: Relation) throws {
        let columns = definition.keys.map(\.column)
        guard !definition.isComputed, context.state.contents[table.storage] != nil
        else { return }
        let permit = SystemDoor.indexBuild.permit(table.id, of: context.identity)
        var conflict: Int?
        try context.changeContents(of: table) { contents in
            conflict = try contents.addIndex(
                id: id, columns: columns, isUnique: definition.isUnique,
                nullsNotDistinct: definition.nullsNotDistinct, permit: permit, of: context.identity)
            contents.noteCount()
        }
        guard let conflict, let contents = context.state.contents[table.storage] else { return }
        let row = try contents.fetch([conflict], columns: columns, permit: permit, of: context.identity)
        let key = RowDescription(relation: table, context: context, reader: table.owner).key(
            columns, row.columns.map { $0[0] })
        throw Diagnostic(
            .uniqueViolation, "could not create unique index \"\(name)\"",
            detail: key.map { "Key \($0) is duplicated." } ?? "Duplicate keys exist."
        ).about(table, constraint: name, in: catalog)
    }

    /// Fills a unique index on expressions, or on a part of the rows; the first duplicate key is refused.
    func buildComputedIndex(_ id: ObjectID, name: String, on table: Relation) throws {
        let planner = Planner(context: context, permits: PermitSet([]), parameters: [])
        guard let evaluation = IndexEvaluation(table, planner: planner, only: id),
            let contents = context.state.contents[table.storage], let index = catalog.relations[id]
        else { return }
        let permit = SystemDoor.indexBuild.permit(table.id, of: context.identity)
        var scan = try contents.scan(columns: table.columns.map(\.number), permit: permit, of: context.identity)
        var keys: [(position: Int, key: ComputedKey)] = []
        while let batch = scan.next() {
            let positions = batch.positions.vector
            for row in 0..<batch.count {
                let single = batch.columns.map { $0.slice(row..<row + 1) }
                guard let key = try evaluation.key(of: single, in: id), case .int(let position) = positions[row] else {
                    continue
                }
                keys.append((Int(position), key))
            }
        }
        var conflict: (position: Int, key: ComputedKey)?
        try context.changeContents(of: table) { contents in
            conflict = try contents.addComputedIndex(id, keys: keys, permit: permit, of: context.identity)
        }
        guard let conflict, let contents = context.state.contents[table.storage] else { return }
        let row = try contents.fetch(
            [conflict.position], columns: table.columns.map(\.number), permit: permit, of: context.identity)
        let key = RowDescription(relation: table, context: context, reader: table.owner).key(
            of: index, row.columns, conflict.key)
        throw Diagnostic(
            .uniqueViolation, "could not create unique index \"\(name)\"",
            detail: key.map { "Key \($0) is duplicated." } ?? "Duplicate keys exist."
        ).about(table, constraint: name, in: catalog)
    }

    // MARK: Filling and rewriting

    /// Fills a new table with the rows of the query that defines it; returns how many there are. The table is made when the
    /// query has been planned and started (`intorel_startup`).
    func fill(
        from query: BoundQuery, _ authorized: borrowing Authorized<AnalyzedStatement>,
        making make: () throws -> ObjectID
    ) throws -> Int {
        let permits = try PermitSet(for: query, from: authorized)
        var id = ObjectID.invalid
        let rows = try QueryRunner(context: context).run(query, permits: permits, whenStarted: { id = try make() })
        guard let relation = catalog.relations[id] else { return 0 }
        try append(rows.batches, to: relation)
        return rows.rowCount
    }

    /// Runs the query that defines a relation.
    func rows(of query: BoundQuery, _ authorized: borrowing Authorized<AnalyzedStatement>) throws -> RowSet {
        let permits = try PermitSet(for: query, from: authorized)
        return try QueryRunner(context: context).run(query, permits: permits)
    }

    /// Appends batches of whole rows to a table.
    func append(_ batches: [Batch], to relation: Relation) throws {
        let permit = SystemDoor.definitionFill.permit(relation.id, of: context.identity)
        try context.changeContents(of: relation) { contents in
            for batch in batches {
                let columns = zip(batch.columns, relation.columns).map { vector, column in
                    var vector = vector
                    vector.type = column.type
                    return vector
                }
                _ = try contents.insert(columns, count: batch.count, permit: permit, of: context.identity)
            }
        }
    }

    /// Gives the rows that are there a value in a column that was just added.
    func fillNewColumn(_ number: Int, of id: ObjectID) throws {
        guard let relation = catalog.relations[id], let column = relation.column(number: number),
            context.state.contents[relation.storage] != nil
        else { return }
        let value = newValue(of: column, relation)
        if let value, value.isVolatile || column.generated != nil {
            var before = relation
            before.columns.removeLast()
            return try replaceRows(of: relation, before: before) { $0 == number ? value : nil }
        }
        let counting = SystemDoor.statistics.permit(id, of: context.identity)
        let isEmpty =
            try context.state.contents[relation.storage]?.rowCount(
                permit: counting, of: context.identity) == 0
        let missing = try isEmpty && column.type.isDomain ? .null : value.map { try evaluate($0) } ?? .null
        updateRelation(id) { $0.columns[number - 1].missingValue = missing.isNull ? nil : missing }
        let permit = SystemDoor.definition.permit(id, of: context.identity)
        try context.changeContents(of: relation) { contents in
            try contents.addColumn(
                StoredColumn(type: column.type, missingValue: missing), permit: permit, of: context.identity)
        }
    }

    /// The expression that gives a new column its value in old rows.
    private func newValue(of column: Column, _ relation: Relation) -> BoundExpression? {
        if column.identity != nil, let sequence = ownedSequences(of: relation.id, column: column.number).first {
            return .identityValue(sequence: sequence.id, type: column.type)
        }
        if let value = column.defaultValue?.expression { return value }
        return column.type.isDomain ? Analyzer(context.environment).domainDefault(of: column.type) : nil
    }

    /// Computes an expression that refers to no rows.
    func evaluate(_ expression: BoundExpression) throws -> Value {
        var query = BoundQuery()
        query.targets = [Target(expression, name: "value")]
        let rows = try context.askingExecute { try QueryRunner(context: context).run(query, permits: PermitSet([])) }
        return rows.batches.first?.columns.first?[0] ?? .null
    }

    /// Marks a dropped column in storage.
    func dropStoredColumn(_ number: Int, of id: ObjectID) throws {
        guard let relation = catalog.relations[id] else { return }
        let permit = SystemDoor.definition.permit(id, of: context.identity)
        try context.changeContents(of: relation) { contents in
            try contents.dropColumn(number, permit: permit, of: context.identity)
        }
    }

    /// Writes a table anew: each column gets an expression over the old row, or stays as it is. The indexes are built at the
    /// end (`reindex_relation`).
    func replaceRows(
        of relation: Relation, before: Relation, value: (Int) -> BoundExpression?,
        changing change: (Int, ColumnVector) -> ColumnVector = { $1 }, beforeIndexes check: () throws -> Void = {}
    ) throws {
        guard context.state.contents[before.storage] != nil else { return }
        let targets = relation.columns.map { column -> BoundExpression in
            if let expression = value(column.number) { return expression }
            if column.isDropped { return .constant(Constant(.null, type: column.type)) }
            return .column(BoundColumn(relation: 0, column: column.number, type: column.type))
        }
        let rows = try systemRows(of: before, through: .tableRewrite, targets: targets)
        let door = SystemDoor.tableRewrite.permit(relation.id, of: context.identity)
        var fresh = try TableContents(
            relation: relation.id, columns: Self.storedColumns(relation), permit: door, of: context.identity)
        for batch in rows.batches {
            let columns = zip(batch.columns, relation.columns).map { vector, column in
                var vector = change(column.number, vector)
                vector.type = column.type
                return vector
            }
            _ = try fresh.insert(columns, count: batch.count, permit: door, of: context.identity)
        }
        let storage = context.identifiers.nextStorage()
        context.state.contents[relation.storage] = nil
        context.state.contents[storage] = fresh
        updateRelation(relation.id) {
            $0.storage = storage
            $0.keepsWideRows = false
        }
        for column in relation.liveColumns where column.isNotNull && value(column.number) != nil {
            try validateNotNull(column.name, relation)
        }
        try check()
        for index in catalog.relations[relation.id]?.indexes ?? [] {
            guard let indexRelation = catalog.relations[index], let definition = indexRelation.index,
                let table = catalog.relations[relation.id]
            else { continue }
            try buildIndex(index, name: indexRelation.name, definition, on: table)
            try evaluate(definition, index, name: indexRelation.name, on: table)
        }
    }

    // MARK: Validation

    /// Reads a table as the system does, through a door.
    func systemRows(
        of relation: Relation, through door: SystemDoor, targets: [BoundExpression], filter: BoundExpression? = nil,
        limit: Int? = nil
    ) throws -> RowSet {
        var query = BoundQuery()
        let columns = relation.columns.map { RangeColumn(name: $0.name, type: $0.type, number: $0.number) }
        query.relations = [
            RangeEntry(
                kind: .relation(relation.id), name: relation.name, hasAlias: false, columns: columns, span: .none)
        ]
        query.relations[0].isOnly = true
        query.from = [.relation(0)]
        query.filter = filter
        query.targets = targets.map { Target($0, name: "") }
        query.limit = limit.map { .constant(Constant(.int(Int64($0)), type: .int8)) }
        guard relation.kind != .foreignTable else { return RowSet(query.targets, batches: []) }
        let permit = door.permit(relation.id, of: context.identity)
        return try context.askingExecute { try QueryRunner(context: context).run(query, permits: PermitSet([permit])) }
    }

    /// Throws when a row does not pass a check.
    func validateCheck(_ expression: BoundExpression, _ name: String, _ table: ObjectID) throws {
        guard let relation = catalog.relations[table], relation.kind != .foreignTable else { return }
        let one = BoundExpression.constant(Constant(.int(1), type: .int4))
        let fails = BoundExpression.logical(LogicalExpression(.not, [expression]))
        let rows = try systemRows(
            of: relation, through: .constraintValidation, targets: [one], filter: fails, limit: 1)
        guard rows.rowCount > 0 else { return }
        throw Diagnostic(
            .checkViolation, "check constraint \"\(name)\" of relation \"\(relation.name)\" is violated by some row"
        ).about(relation, constraint: name, in: catalog)
    }

    /// Throws when a row has NULL in a column.
    func validateNotNull(_ name: String, _ relation: Relation) throws {
        guard let relation = catalog.relations[relation.id], relation.kind != .foreignTable,
            let column = relation.column(named: name)
        else { return }
        let reference = BoundExpression.column(BoundColumn(relation: 0, column: column.number, type: column.type))
        let one = BoundExpression.constant(Constant(.int(1), type: .int4))
        let rows = try systemRows(
            of: relation, through: .constraintValidation, targets: [one],
            filter: .nullTest(reference, isNegated: false, span: .none), limit: 1)
        guard rows.rowCount > 0 else { return }
        throw Diagnostic(
            .notNullViolation, "column \"\(name)\" of relation \"\(relation.name)\" contains null values"
        ).about(relation, column: name, in: catalog)
    }

    /// Throws when a row has a key that the referenced table has not.
    func validateForeignKey(_ constraint: Constraint, _ key: ForeignKey, _ table: ObjectID) throws {
        guard var relation = catalog.relations[table] else { return }
        let targets = relation.columns.map { column -> BoundExpression in
            if column.isDropped { return .constant(Constant(.null, type: column.type)) }
            return .column(BoundColumn(relation: 0, column: column.number, type: column.type))
        }
        let readsBothSides = readsBothSides(relation, key)
        if readsBothSides, !relation.isPartitioned, let referenced = catalog.relations[key.referencedRelation] {
            try InitialCheck(referencing: relation, referenced: referenced, key: key, catalog: catalog)
                .requireUsage(context)
        }
        let rows = try systemRows(of: relation, through: .constraintValidation, targets: targets)
        guard rows.rowCount > 0 else { return }
        relation.constraints.removeAll { $0.isForeignKey && $0.id != constraint.id }
        let events = ConstraintEvents(context: context, validates: true)
        for batch in rows.batches { try events.inserted(batch.columns, count: batch.count, into: relation) }
        let planner = Planner(context: context, permits: PermitSet([]), parameters: [])
        try ConstraintEnforcer(
            context: context, planner: planner, events: events, isFinal: true,
            trustsAccess: readsBothSides
        ).run()
    }

    /// Tells whether the role in force may read the keys on both sides itself, unhindered by policies; otherwise each row
    /// is looked up as the referenced table's owner (`RI_Initial_Check`).
    private func readsBothSides(_ referencing: Relation, _ key: ForeignKey) -> Bool {
        guard let referenced = catalog.relations[key.referencedRelation] else { return false }
        return [(referencing, key.columns), (referenced, key.referencedColumns)].allSatisfy { relation, columns in
            let isHidden =
                relation.rowSecurity && !isAllowed(.attribute(.bypassRowSecurity), as: currentRole, in: securables)
                && !isAllowed(.ownership(of: relation.securable), as: currentRole, in: securables)
            let read = Demand.privilege(.select, on: SecurableID(.table, relation.id), .each(columns))
            return !isHidden && isAllowed(read, as: currentRole, in: securables)
        }
    }
}
