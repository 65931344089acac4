import CatalogModel
import SQLBasics
import SQLSyntax

extension DefinitionExecutor {
    /// Adds a key whose index is there already (`ADD CONSTRAINT … USING INDEX`, `ATExecAddIndexConstraint`); returns false for
    /// other constraints. The index takes the constraint's name.
    func addKeyFromIndex(_ written: TableConstraint, _ relation: Relation) throws -> Bool {
        let (indexName, isPrimary): (Identifier, Bool)
        switch written.kind {
        case .uniqueUsingIndex(let name): (indexName, isPrimary) = (name, false)
        case .primaryKeyUsingIndex(let name): (indexName, isPrimary) = (name, true)
        default: return false
        }
        let (index, found) = try index(named: indexName.name, of: relation, for: written)
        if relation.isPartitioned {
            throw Diagnostic(
                .featureNotSupported, "ALTER TABLE / ADD CONSTRAINT USING INDEX is not supported on partitioned tables")
        }
        let name = written.name?.name ?? index.name
        if name != index.name { try rename(index, to: name) }
        if isPrimary, relation.primaryKey != nil {
            throw Diagnostic(
                .invalidTableDefinition, "multiple primary keys for table \"\(relation.name)\" are not allowed")
        }
        if isPrimary { try requireNotNull(found.keys.map(\.column), relation) }
        var definition = found
        definition.isPrimary = isPrimary
        definition.constraint = context.identifiers.nextObject()
        updateRelation(index.id) { $0.index = definition }
        guard let id = definition.constraint else { return true }
        _ = storeKey(id, name, definition, index.id, written.attributes)
        return true
    }

    /// Finds the index and refuses one that no key can have (`transformIndexConstraint`).
    private func index(
        named name: String, of relation: Relation, for written: TableConstraint
    ) throws -> (Relation, IndexDefinition) {
        let place = written.span
        guard let found = catalog.relation(named: name, in: relation.schema) else {
            throw Diagnostic(.undefinedObject, "index \"\(name)\" does not exist", at: place)
        }
        guard let definition = found.index else {
            throw Diagnostic(.wrongObjectType, "\"\(name)\" is not an index")
        }
        if definition.constraint != nil {
            throw Diagnostic(
                .objectNotInPrerequisiteState, "index \"\(name)\" is already associated with a constraint", at: place)
        }
        guard definition.table == relation.id else {
            throw Diagnostic(
                .objectNotInPrerequisiteState, "index \"\(name)\" does not belong to table \"\(relation.name)\"",
                at: place)
        }
        let fault: String? =
            if !definition.isUnique {
                "\"\(name)\" is not a unique index"
            } else if definition.keys.contains(where: { $0.expression != nil }) {
                "index \"\(name)\" contains expressions"
            } else if definition.predicate != nil {
                "\"\(name)\" is a partial index"
            } else if let column = definition.keys.firstIndex(where: { $0.isDescending || $0.nullsFirst }) {
                "index \"\(name)\" column number \(column + 1) does not have default sorting behavior"
            } else {
                nil
            }
        if let fault {
            throw Diagnostic(
                .wrongObjectType, fault,
                detail: "Cannot create a primary key or unique constraint using such an index.", at: place)
        }
        return (found, definition)
    }

    /// Makes the columns of a primary key NOT NULL where they are not yet.
    private func requireNotNull(_ columns: [Int], _ relation: Relation) throws {
        for number in columns where relation.notNullConstraint(of: number) == nil {
            guard let column = relation.column(number: number) else { continue }
            try validateNotNull(column.name, relation)
            try addNotNull(.init(name: nil, column: column.name, noInherit: false), to: relation.id)
        }
    }

    /// Gives the index the constraint's name.
    private func rename(_ index: Relation, to name: String) throws {
        notice("ALTER TABLE / ADD CONSTRAINT USING INDEX will rename index \"\(index.name)\" to \"\(name)\"")
        if catalog.relation(named: name, in: index.schema) != nil {
            throw Diagnostic(.duplicateTable, "relation \"\(name)\" already exists")
        }
        updateRelation(index.id) { $0.name = name }
    }
}
