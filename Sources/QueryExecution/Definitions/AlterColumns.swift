import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Adds a column; rows that are there get its default (`ATExecAddColumn`).
    func addColumn(_ definition: ColumnDefinition, _ ifNotExists: Bool, _ relation: Relation) throws {
        let name = definition.name.name
        if relation.column(named: name) != nil {
            if ifNotExists {
                notice("column \"\(name)\" of relation \"\(relation.name)\" already exists, skipping", .duplicateColumn)
                return
            }
            throw Diagnostic(.duplicateColumn, "column \"\(name)\" of relation \"\(relation.name)\" already exists")
        }
        try checkNewColumnName(name, of: relation)
        var builder = TableBuilder(tableName: relation.name)
        builder.columns = relation.columns
        try builder.add(definition, number: relation.columns.count + 1) { try columnType($0) }
        try resolveKeys(&builder)
        guard var column = builder.columns.last, let schema = catalog.schemas[relation.schema] else { return }
        try TableBuilder.checkContainment(column.type, in: relation, context)
        column.foreignOptions = try GenericOptions.applying(definition.options, to: [])
        if !builder.keys.isEmpty, builder.sequences.isEmpty, spreads { try requireOwnershipOfInheritors(of: relation) }
        for item in builder.sequences { try self.definition(of: item) }
        if !builder.sequences.isEmpty || !builder.keys.isEmpty { try requireCreation(besides: relation) }
        if builder.keys.contains(where: \.isPrimary), relation.primaryKey != nil {
            throw Diagnostic(
                .invalidTableDefinition, "multiple primary keys for table \"\(relation.name)\" are not allowed")
        }
        try refuseFilledColumn(
            column, hasDefault: !builder.defaults.isEmpty || !builder.sequences.isEmpty, relation)
        let sequences = try makeSequences(
            for: builder.sequences, table: relation.name, schema: schema, owner: relation.owner)
        updateRelation(relation.id) { $0.columns.append(column) }
        try reshapeStoredRows(ofType: relation.rowType, .appended)
        recordUse(of: column.type, by: ObjectAddress(.relation, relation.id, column: column.number))
        for (sequence, owned) in zip(sequences, builder.sequences) { try attach(sequence, to: relation.id, owned) }
        for item in builder.defaults { try withoutPlaces { try addDefault(item, to: relation.id) } }
        builder.defaults = []
        try fillNewColumn(column.number, of: relation.id)
        if column.isNotNull { try validateNotNull(name, relation) }
        try withoutPlaces { try addParts(of: builder, to: relation.id) }
    }

    /// Refuses to drop a column that is not there, or says so.
    func noteMissingColumn(_ name: String, _ ifExists: Bool, _ relation: Relation) throws {
        if TableBuilder.systemColumns.contains(name) {
            throw Diagnostic(.featureNotSupported, "cannot drop system column \"\(name)\"")
        }
        guard ifExists else {
            throw Diagnostic(
                .undefinedColumn, "column \"\(name)\" of relation \"\(relation.name)\" does not exist")
        }
        notice("column \"\(name)\" of relation \"\(relation.name)\" does not exist, skipping")
    }

    /// Drops columns with what depends on them (`ATExecDropColumn`).
    func dropColumns(_ columns: [ObjectAddress], _ behavior: SQLSyntax.DropBehavior) throws {
        guard !columns.isEmpty else { return }
        let before = columns.compactMap { catalog.relations[$0.id] }
        var deletion = Deletion(of: columns, context: context)
        try deletion.perform(behavior)
        for relation in before {
            for (place, old) in relation.liveColumns.enumerated().reversed()
            where catalog.relations[relation.id]?.column(number: old.number)?.isDropped ?? true {
                try dropStoredColumn(old.number, of: relation.id)
                try reshapeStoredRows(ofType: relation.rowType, .removed(place))
            }
        }
    }

    /// Sets or drops a column's default (`ATExecColumnDefault`).
    func setDefault(_ identifier: Identifier, _ value: Expression?, _ relation: Relation) throws {
        let name = identifier.name
        let column = try liveColumn(name, of: relation)
        if column.identity != nil {
            throw Diagnostic(
                .syntaxError, "column \"\(name)\" of relation \"\(relation.name)\" is an identity column",
                hint: value == nil ? "Use ALTER TABLE ... ALTER COLUMN ... DROP IDENTITY instead." : nil)
        }
        if column.generated != nil {
            throw Diagnostic(
                .syntaxError, "column \"\(name)\" of relation \"\(relation.name)\" is a generated column",
                hint: value == nil
                    ? "Use ALTER TABLE ... ALTER COLUMN ... DROP EXPRESSION instead."
                    : "Use ALTER TABLE ... ALTER COLUMN ... SET EXPRESSION instead.")
        }
        if let old = column.defaultValue { try context.removeFromCatalog(ObjectAddress(.columnDefault, old.id)) }
        guard let value else { return }
        try withoutPlaces {
            try addDefault(.init(column: name, expression: value, generated: nil), to: relation.id)
        }
    }

    /// Changes a column's type (`ATPrepAlterColumnType`, `ATExecAlterColumnType`); `retyping` does what follows from it.
    func alterType(
        _ identifier: Identifier, _ typeName: TypeName, _ using: Expression?, _ relation: Relation
    ) throws {
        let name = identifier.name
        let column = try liveColumn(name, of: relation)
        if column.generated != nil && using != nil {
            throw Diagnostic(.invalidTableDefinition, "cannot specify USING when altering type of generated column")
        }
        if relation.kind == .foreignTable, using != nil {
            throw Diagnostic(.wrongObjectType, "\"\(relation.name)\" is not a table")
        }
        if column.identity != nil { try requireIdentityType(try resolveType(typeName)) }
        let type = try columnType(typeName)
        try TableBuilder.checkType(type, of: name, at: typeName.span)
        try TableBuilder.checkContainment(type, in: relation, context)
        let known = retyped?[relation.id]
        let source = known?.before ?? relation
        let conversion = try analyze { (analyzer) throws(Diagnostic) -> BoundExpression in
            if relation.kind == .foreignTable { return .constant(Constant(.null, type: type)) }
            guard let using else {
                let before = source.column(number: column.number) ?? column
                return try analyzer.columnConversion(of: before, to: type)
            }
            return try analyzer.definitionExpression(
                using, columnsOf: source, for: .alterType(column: name, type: type))
        }
        try plan([conversion], of: source)
        if relation.isPartitioned { try refuseRewriting(relation) }
        try checkFollowers(of: identifier, becoming: type, isCast: using == nil, relation)
        try checkTypeIsFree(column, relation)
        if known?.conversions[column.number] != nil {
            throw Diagnostic(.featureNotSupported, "cannot alter type of column \"\(name)\" twice")
        }
        retyped?.add(
            column, of: relation, conversion, parts: expressionParts(over: column, of: relation),
            rewrites: conversion.rewrites(column: column.number, in: catalog))
        try convertDefault(of: column, to: type, relation)
        let address = ObjectAddress(.relation, relation.id, column: column.number)
        catalog.removeReferences(of: address) { $0.referenced.objectClass == .type }
        recordUse(of: type, by: address)
        updateRelation(relation.id) {
            $0.columns[column.number - 1].type = type
            $0.columns[column.number - 1].missingValue = nil
        }
        if column.identity != nil, let sequence = ownedSequences(of: relation.id, column: column.number).first {
            updateRelation(sequence.id) { $0.sequence?.type = type.unmodified }
        }
    }

    /// Gives a column whose type was changed the collation that was written, or its type's.
    func setCollation(_ name: QualifiedName?, of column: String, _ relation: Relation) throws {
        let found = try liveColumn(column, of: relation)
        let collation = try name.map { try Collations.lookUp($0, at: $0.span) } ?? .invalid
        if let name, let changed = catalog.relations[relation.id]?.column(number: found.number) {
            try Collations.check(changed.type, at: name.span)
        }
        updateRelation(relation.id) { $0.columns[found.number - 1].collation = collation }
    }

    /// Throws when something that cannot be made anew reads the column: the oldest such thing is told
    /// (`RememberAllDependentForRebuilding`).
    private func checkTypeIsFree(_ column: Column, _ relation: Relation) throws {
        let address = ObjectAddress(.relation, relation.id, column: column.number)
        for dependency in catalog.dependents(of: address).sorted(by: { $0.dependent.id < $1.dependent.id }) {
            guard let user = userOfType(dependency.dependent, column, relation) else { continue }
            throw Diagnostic(
                .featureNotSupported, "cannot alter type of a column used \(user.kind)", detail: user.detail)
        }
    }

    /// Returns what a dependent of a column is, if it stands in the way of another type, and how that is told.
    private func userOfType(
        _ dependent: ObjectAddress, _ column: Column, _ relation: Relation
    ) -> (kind: String, detail: String)? {
        let describer = ObjectDescriber(context: context)
        let dependence = "depends on column \"\(column.name)\""
        switch dependent.objectClass {
        case .relation:
            guard let view = catalog.relations[dependent.id], view.view != nil else { return nil }
            let name = "\(ObjectDescriber.noun(view.kind)) \(describer.name(of: view))"
            return ("by a view or rule", "rule _RETURN on \(name) \(dependence)")
        case .rewriteRule: return ("by a view or rule", "\(describer.description(of: dependent)) \(dependence)")
        case .function: return ("by a function or procedure", "\(describer.description(of: dependent)) \(dependence)")
        case .publicationRelation:
            let description = describer.description(of: dependent)
            return ("by a publication WHERE clause", "\(description) \(dependence)")
        case .trigger: return ("in a trigger definition", "\(describer.description(of: dependent)) \(dependence)")
        case .policy: return ("in a policy definition", "\(describer.description(of: dependent)) \(dependence)")
        case .columnDefault:
            let user = relation.liveColumns.first { $0.defaultValue?.id == dependent.id && $0.number != column.number }
            guard let user, user.generated != nil else { return nil }
            return (
                "by a generated column", "Column \"\(column.name)\" is used by generated column \"\(user.name)\"."
            )
        default: return nil
        }
    }

    /// Converts a column's default to its new type.
    private func convertDefault(of column: Column, to type: SQLType, _ relation: Relation) throws {
        guard let old = column.defaultValue else { return }
        let converted = try analyze { (analyzer) throws(Diagnostic) in
            try analyzer.assignmentCast(old.expression.withoutImplicitCasts, to: type)
        }
        guard let converted else {
            throw Diagnostic(
                .datatypeMismatch,
                "default for column \"\(column.name)\" cannot be cast automatically to type \(type.formatted)")
        }
        updateRelation(relation.id) { $0.columns[column.number - 1].defaultValue?.expression = converted }
        let address = ObjectAddress(.columnDefault, old.id)
        catalog.removeReferences(of: address) { $0.referenced.objectClass == .type }
        for type in converted.referencedTypes.sorted() {
            catalog.addDependency(of: address, on: ObjectAddress(.type, type), kind: .normal)
        }
    }

    // MARK: Identity

    /// Makes a column an identity column (`ATExecAddIdentity`).
    func addIdentity(
        _ name: String, _ generation: ColumnConstraint.Generation, _ options: [SequenceOption], _ relation: Relation
    ) throws {
        if TableBuilder.systemColumns.contains(name), relation.hasSystemColumns {
            try requireIdentityType(.xid)
        }
        let column = try liveColumn(name, of: relation)
        try requireIdentityType(column.type)
        let identity: Column.Identity = generation == .always ? .always : .byDefault
        let owned = TableBuilder.OwnedSequence(column: name, type: column.type, options: options, identity: identity)
        try definition(of: owned)
        try requireCreation(besides: relation)
        guard column.isNotNull else {
            throw Diagnostic(
                .objectNotInPrerequisiteState,
                "column \"\(name)\" of relation \"\(relation.name)\" must be declared NOT NULL before identity can be added"
            )
        }
        if column.identity != nil {
            throw Diagnostic(
                .objectNotInPrerequisiteState,
                "column \"\(name)\" of relation \"\(relation.name)\" is already an identity column")
        }
        if column.defaultValue != nil {
            throw Diagnostic(
                .objectNotInPrerequisiteState,
                "column \"\(name)\" of relation \"\(relation.name)\" already has a default value")
        }
        guard let schema = catalog.schemas[relation.schema] else { return }
        let sequences = try makeSequences(
            for: [owned], table: relation.name, schema: schema, owner: relation.owner)
        updateRelation(relation.id) { $0.columns[column.number - 1].identity = identity }
        for sequence in sequences { try attach(sequence, to: relation.id, owned) }
    }

    /// Refuses types other than the three whole numbers for identity columns (`transformAlterTableStmt`).
    private func requireIdentityType(_ type: SQLType) throws {
        guard [.int2, .int4, .int8].contains(type.unmodified) else {
            throw Diagnostic(.invalidParameterValue, "identity column type must be smallint, integer, or bigint")
        }
    }

    /// Changes an identity column or its sequence (`ATExecSetIdentity`).
    func alterIdentity(
        _ name: String, _ generation: ColumnConstraint.Generation?, _ options: [SequenceOption], _ relation: Relation
    ) throws {
        let column = try liveColumn(name, of: relation)
        guard column.identity != nil else { throw notIdentity(name, relation) }
        if let generation {
            updateRelation(relation.id) {
                $0.columns[column.number - 1].identity = generation == .always ? .always : .byDefault
            }
        }
        guard let sequence = ownedSequences(of: relation.id, column: column.number).first,
            let old = sequence.sequence, !options.isEmpty
        else { return }
        var reader = SequenceOptions(options)
        let definition = try reader.altered(old) { try resolveType($0) }
        try replaceCounter(of: sequence, with: definition, restart: reader.restart)
    }

    /// Makes an identity column an ordinary one (`ATExecDropIdentity`).
    func dropIdentity(_ name: String, _ ifExists: Bool, _ relation: Relation) throws {
        let column = try liveColumn(name, of: relation)
        guard column.identity != nil else {
            guard ifExists else { throw notIdentity(name, relation) }
            notice("column \"\(name)\" of relation \"\(relation.name)\" is not an identity column, skipping")
            return
        }
        updateRelation(relation.id) { $0.columns[column.number - 1].identity = nil }
        for sequence in ownedSequences(of: relation.id, column: column.number) {
            try context.removeFromCatalog(ObjectAddress(.relation, sequence.id))
        }
    }

    /// Makes the error for a column that is no identity column.
    private func notIdentity(_ name: String, _ relation: Relation) -> Diagnostic {
        Diagnostic(
            .objectNotInPrerequisiteState,
            "column \"\(name)\" of relation \"\(relation.name)\" is not an identity column")
    }
}
