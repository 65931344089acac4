import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// What one LIKE clause of CREATE TABLE copies besides columns (`TableLikeClause`).
struct LikeCopy {
    var source: Relation
    var options: Set<LikeClause.Option>
    /// The number of each column of the source in the new table.
    var numbers: [Int: Int]
}

extension DefinitionExecutor {
    /// Adds the columns of another relation (`transformTableLikeClause`): SELECT on it is needed, USAGE on a composite type.
    func addLike(_ clause: LikeClause, to builder: inout TableBuilder) throws {
        if let qualifier = clause.table.qualifier, !hasSchema(named: qualifier) {
            throw Diagnostic(.invalidSchemaName, "schema \"\(qualifier)\" does not exist", at: clause.table.span)
        }
        let source = try context.environment.relation(named: clause.table)
        guard
            [.table, .partitionedTable, .view, .materializedView, .compositeType, .foreignTable].contains(source.kind)
        else {
            throw Diagnostic(
                .wrongObjectType, "relation \"\(source.name)\" is invalid in LIKE clause",
                detail: "This operation is not supported for \(ObjectDescriber.plural(source.kind)).",
                at: clause.table.span)
        }
        let privilege: Privilege = source.kind == .compositeType ? .usage : .select
        try require(.privilege(privilege, on: source.securable))
        var copy = LikeCopy(source: source, options: clause.chosenOptions, numbers: [:])
        for column in source.liveColumns {
            try requireUsage(ofType: column.type)
            copy.numbers[column.number] = builder.columns.count + 1
            try add(column, of: copy, to: &builder)
        }
        builder.likes.append(copy)
    }

    /// Adds one column of a LIKE clause.
    private func add(_ column: Column, of copy: LikeCopy, to builder: inout TableBuilder) throws {
        var new = Column(number: builder.columns.count + 1, name: column.name, type: column.type)
        new.collation = column.collation
        new.isNotNull = column.isNotNull
        if let constraint = copy.source.notNullConstraint(of: column.number) {
            builder.notNulls.append(.init(name: constraint.name, column: column.name, noInherit: false))
        }
        if copy.options.contains(.generated) { new.generated = column.generated }
        if copy.options.contains(.storage) { new.storage = column.storage }
        if copy.options.contains(.compression) { new.compression = column.compression }
        if let identity = column.identity, copy.options.contains(.identity) {
            new.identity = identity
            builder.sequences.append(.init(column: column.name, type: column.type, options: [], identity: identity))
        }
        builder.columns.append(new)
    }

    /// Copies defaults, constraints, indexes and comments to the new table, which is looked up by its name for that
    /// (`expandTableLikeClause`).
    func finish(_ copy: LikeCopy, of table: ObjectID) throws {
        let later: Set<LikeClause.Option> = [.defaults, .generated, .constraints, .indexes, .statistics]
        if !copy.options.isDisjoint(with: later), let made = catalog.relations[table], made.persistence != .temporary {
            try require(.privilege(.usage, on: SecurableID(.schema, made.schema)))
        }
        for column in copy.source.liveColumns {
            guard let number = copy.numbers[column.number] else { continue }
            try finish(column, of: copy, table, number)
        }
        if copy.options.contains(.constraints) { try copyChecks(copy, table) }
        if copy.options.contains(.indexes) { try copyIndexes(copy, table) }
        if copy.options.contains(.statistics) { try copyStatistics(copy, table) }
    }

    /// Copies what belongs to one column.
    private func finish(_ column: Column, of copy: LikeCopy, _ table: ObjectID, _ number: Int) throws {
        let wanted: LikeClause.Option = column.generated == nil ? .defaults : .generated
        if let value = column.defaultValue?.expression, copy.options.contains(wanted) {
            try storeDefault(value.renumbered(by: copy.numbers), of: number, table: table)
        }
        if copy.options.contains(.identity), column.identity != nil,
            let old = ownedSequences(of: copy.source.id, column: column.number).first?.sequence,
            let sequence = ownedSequences(of: table, column: number).first
        {
            try replaceCounter(of: sequence, with: old, restart: .some(nil))
        }
        if copy.options.contains(.comments) {
            let source = ObjectAddress(.relation, copy.source.id, column: column.number)
            catalog.comments[ObjectAddress(.relation, table, column: number)] = catalog.comments[source]
        }
    }

    /// Copies check constraints under their names.
    private func copyChecks(_ copy: LikeCopy, _ table: ObjectID) throws {
        for old in copy.source.constraints {
            guard case .check(let condition) = old.kind, let relation = catalog.relations[table] else { continue }
            if isConstraint(old.name, of: relation) {
                throw Diagnostic(.duplicateObject, "check constraint \"\(old.name)\" already exists")
            }
            let expression = condition.renumbered(by: copy.numbers)
            var constraint = Constraint(
                id: context.identifiers.nextObject(), name: old.name, kind: .check(expression))
            constraint.noInherit = old.noInherit
            constraint.isEnforced = old.isEnforced
            constraint.isValidated = old.isEnforced
            updateRelation(table) { $0.constraints.append(constraint) }
            let address = ObjectAddress(.constraint, constraint.id)
            recordOwner(of: address, table: table, columns: expression.columnsOfRelation(0).sorted())
            try recordReferences(of: address, in: expression, ownTable: table)
            if copy.options.contains(.comments) {
                catalog.comments[address] = catalog.comments[ObjectAddress(.constraint, old.id)]
            }
        }
    }

    /// Copies indexes, those of keys with their constraints, under names of their own (`generateClonedIndexStmt`).
    private func copyIndexes(_ copy: LikeCopy, _ table: ObjectID) throws {
        for id in copy.source.indexes.sorted() {
            guard let index = catalog.relations[id], let old = index.index?.unmarked,
                let relation = catalog.relations[table]
            else { continue }
            let made: ObjectID
            let place = context.object(ObjectAddress(.tablespace, index.tablespace)).map(\.name)
            if let constraint = copy.source.constraints.first(where: { $0.id == old.constraint }) {
                made = try copyKey(constraint, old, copy, relation, place: place)
            } else {
                var definition = old.renumbered(by: copy.numbers)
                definition.table = table
                let tablespace = try creationTablespace(place, isTemporary: relation.persistence == .temporary)
                made = try makeUnnamedIndex(definition, on: relation)
                updateRelation(made) { $0.tablespace = tablespace }
            }
            updateRelation(made) { $0.options = index.options }
            guard copy.options.contains(.comments) else { continue }
            catalog.comments[ObjectAddress(.relation, made)] = catalog.comments[ObjectAddress(.relation, id)]
        }
    }

    /// Copies a primary key or unique constraint; returns its index.
    private func copyKey(
        _ constraint: Constraint, _ index: IndexDefinition, _ copy: LikeCopy, _ relation: Relation,
        place: String?
    ) throws -> ObjectID {
        func names(_ numbers: [Int]) -> [Identifier] {
            numbers.compactMap { copy.source.column(number: $0) }.map { Identifier($0.name, span: .none) }
        }
        if index.isPrimary, relation.primaryKey != nil {
            throw Diagnostic(
                .invalidTableDefinition, "multiple primary keys for table \"\(relation.name)\" are not allowed")
        }
        var attributes = ConstraintAttributes()
        attributes.isDeferrable = constraint.isDeferrable
        attributes.isInitiallyDeferred = constraint.isInitiallyDeferred
        let key = TableBuilder.Key(
            name: nil, columns: names(index.keys.map(\.column)), included: names(index.included),
            isPrimary: index.isPrimary, nullsNotDistinct: index.nullsNotDistinct, attributes: attributes,
            place: .written(place.map { Identifier($0, span: .none) }), span: .none)
        try addKey(key, to: relation.id)
        let changed = catalog.relations[relation.id]
        if copy.options.contains(.comments), let new = changed?.constraints.last {
            let comment = catalog.comments[ObjectAddress(.constraint, constraint.id)]
            catalog.comments[ObjectAddress(.constraint, new.id)] = comment
        }
        return changed?.indexes.last ?? .invalid
    }
}

extension LikeClause {
    /// The options that are left after reading them in their order.
    fileprivate var chosenOptions: Set<Option> {
        var chosen: Set<Option> = []
        for (option, including) in options {
            let meant = option == .all ? Set(Option.allCases) : [option]
            if including { chosen.formUnion(meant) } else { chosen.subtract(meant) }
        }
        return chosen
    }
}

extension BoundExpression {
    /// The expression with the columns of relation 0 under other numbers.
    func renumbered(by numbers: [Int: Int]) -> BoundExpression {
        if case .column(var column) = self, column.relation == 0, column.level == 0 {
            column.column = numbers[column.column] ?? column.column
            return .column(column)
        }
        return mapChildren({ $0.renumbered(by: numbers) }, query: { $0 })
    }
}

extension IndexDefinition {
    /// The definition with the table's columns under other numbers.
    func renumbered(by numbers: [Int: Int]) -> IndexDefinition {
        var copy = self
        for position in copy.keys.indices {
            copy.keys[position].column = numbers[copy.keys[position].column] ?? copy.keys[position].column
            copy.keys[position].expression = copy.keys[position].expression?.renumbered(by: numbers)
        }
        copy.included = included.map { numbers[$0] ?? $0 }
        copy.predicate = predicate?.renumbered(by: numbers)
        return copy
    }
}
