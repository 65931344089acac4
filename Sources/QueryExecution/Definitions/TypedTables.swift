import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Typed tables: their columns are the attributes of a composite type, and follow it.
extension DefinitionExecutor {
    // MARK: CREATE TABLE … OF

    /// Returns the composite type that OF names, and refuses what columns of typed tables cannot be
    /// (`transformOfType`, `transformColumnDefinition`).
    func typeToFollow(of statement: CreateTableStatement) throws -> Relation? {
        guard let name = statement.ofType else { return nil }
        let type = try compositeToFollow(resolveType(TypeName(plain: name)))
        for case .options(let column) in statement.elements {
            for constraint in column.constraints {
                switch constraint.kind {
                case .identity:
                    throw Diagnostic(.featureNotSupported, "identity columns are not supported on typed tables")
                case .generated:
                    throw Diagnostic(.featureNotSupported, "generated columns are not supported on typed tables")
                default: break
                }
            }
        }
        return type
    }

    /// Returns the relation behind a type that tables can be made of (`check_of_type`).
    private func compositeToFollow(_ type: SQLType) throws -> Relation {
        guard case .row(let relation)? = catalog.typeEntry(type.oid)?.kind else {
            throw Diagnostic(.wrongObjectType, "type \(type.displayName) is not a composite type")
        }
        guard relation.kind == .compositeType else {
            throw Diagnostic(
                .wrongObjectType, "type \(type.displayName) is the row type of another table",
                detail: "A typed table must use a stand-alone composite type created with CREATE TYPE.")
        }
        return relation
    }

    /// Gives a new table the columns of its type, on which USAGE is needed (`DefineRelation`).
    func addColumns(of type: Relation, to builder: inout TableBuilder) throws {
        try requireUsage(ofType: SQLType(oid: type.rowType))
        for attribute in type.liveColumns {
            var column = Column(number: builder.columns.count + 1, name: attribute.name, type: attribute.type)
            column.collation = attribute.collation
            builder.columns.append(column)
        }
    }

    /// Refuses options for the same column twice, where the columns come from a type or a parent (`MergeAttributes`).
    func checkOptions(_ elements: [TableElement]) throws {
        var seen: Set<String> = []
        for case .options(let column) in elements where !seen.insert(column.name.name).inserted {
            throw Diagnostic(.duplicateColumn, "column \"\(column.name.name)\" specified more than once")
        }
    }

    /// Ties a table to the type that its columns follow.
    func follow(_ type: Relation, _ table: ObjectID) {
        updateRelation(table) { $0.typeOf = type.rowType }
        catalog.addDependency(
            of: ObjectAddress(.relation, table), on: ObjectAddress(.type, type.rowType), kind: .normal)
    }

    // MARK: ALTER TABLE … OF

    /// Makes a table a typed one (`ATExecAddOf`), or an ordinary one again (`ATExecDropOf`).
    func setType(_ name: QualifiedName?, of table: Relation) throws {
        guard let name else {
            guard table.typeOf.isValid else {
                throw Diagnostic(.wrongObjectType, "\"\(table.name)\" is not a typed table")
            }
            return unfollow(table)
        }
        let type = try compositeToFollow(typeNamed(name))
        try requireUsage(ofType: SQLType(oid: type.rowType))
        if !table.family.parents.isEmpty { throw Diagnostic(.wrongObjectType, "typed tables cannot inherit") }
        try compare(table, with: type)
        if table.typeOf.isValid { unfollow(table) }
        follow(type, table.id)
    }

    /// Cuts a table's tie to its type.
    private func unfollow(_ table: Relation) {
        updateRelation(table.id) { $0.typeOf = .invalid }
        catalog.removeReferences(of: ObjectAddress(.relation, table.id)) {
            $0.referenced == ObjectAddress(.type, table.typeOf)
        }
    }

    /// Throws unless a table has the columns of a type, in its order.
    private func compare(_ table: Relation, with type: Relation) throws {
        func mismatch(_ message: String) -> Diagnostic { Diagnostic(.datatypeMismatch, message) }
        let columns = table.liveColumns
        for (place, attribute) in type.liveColumns.enumerated() {
            guard columns.indices.contains(place) else {
                throw mismatch("table is missing column \"\(attribute.name)\"")
            }
            let column = columns[place]
            guard column.name == attribute.name else {
                throw mismatch("table has column \"\(column.name)\" where type requires \"\(attribute.name)\"")
            }
            guard column.type == attribute.type, column.collation == attribute.collation else {
                throw mismatch("table \"\(table.name)\" has different type for column \"\(column.name)\"")
            }
        }
        if columns.count > type.liveColumns.count {
            throw mismatch("table has extra column \"\(columns[type.liveColumns.count].name)\"")
        }
    }

    // MARK: What follows

    /// Refuses what would let a typed table's columns differ from its type, unless the type is what changes.
    func refuseForTypedTable(_ command: AlterTableCommand, _ relation: Relation) throws {
        guard relation.typeOf.isValid, !followsType else { return }
        switch command.kind {
        case .addColumn: throw Diagnostic(.wrongObjectType, "cannot add column to typed table")
        case .dropColumn: throw Diagnostic(.wrongObjectType, "cannot drop column from typed table")
        case .inherit(_, true): throw Diagnostic(.wrongObjectType, "cannot change inheritance of typed table")
        case .alterType(let name, _, _, _) where relation.column(named: name.name) != nil:
            throw Diagnostic(.wrongObjectType, "cannot alter column type of typed table", at: name.span)
        default: return
        }
    }

    /// Returns the typed tables of a composite type; without CASCADE there must be none
    /// (`find_typed_table_dependencies`).
    func tables(following type: Relation, _ behavior: SQLSyntax.DropBehavior) throws -> [Relation] {
        let tables = catalog.dependents(of: ObjectAddress(.type, type.rowType))
            .compactMap { catalog.relations[$0.dependent.id] }
            .filter { $0.typeOf == type.rowType }.sorted { $0.id < $1.id }
        guard tables.isEmpty || behavior == .cascade else {
            throw Diagnostic(
                .dependentObjectsStillExist,
                "cannot alter type \"\(type.name)\" because it is the type of a typed table",
                hint: "Use ALTER ... CASCADE to alter the typed tables too.")
        }
        return tables
    }

    /// Executes on the typed tables what was done to their type (`ATTypedTableRecursion`).
    func spread(_ command: AlterCompositeStatement.Command, to tables: [Relation]) throws {
        let kind: AlterTableCommand.Kind
        switch command {
        case .add(let definition, _): kind = .addColumn(definition, ifNotExists: false)
        case .drop(let name, let ifExists, let behavior): kind = .dropColumn(name, ifExists: ifExists, behavior)
        case .alter(let definition, _):
            kind = .alterType(definition.name, definition.type, collation: definition.collation, using: nil)
        }
        var follower = self
        follower.followsType = true
        try follower.retyping { executor in
            for table in tables {
                guard let current = catalog.relations[table.id] else { continue }
                try executor.executeOnFamily(AlterTableCommand(kind: kind, span: .none), current, isOnly: false)
            }
        }
    }
}
