import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import TableStorage

extension ExecutionContext {
    /// Takes one object out of the catalog, with its comments and dependency records (`doDeletion`).
    package func removeFromCatalog(_ address: ObjectAddress) throws {
        switch address.objectClass {
        case .relation where address.column != 0: markColumnDropped(address)
        case .relation: try removeRelation(address.id)
        case .schema:
            catalog.removeSchema(address.id)
            catalog.defaultPrivileges.remove(schema: address.id)
        case .constraint: removeConstraint(address.id)
        case .function: catalog.removeRoutine(address.id)
        case .columnDefault: removeColumnDefault(address.id)
        case .type: try removeType(address.id)
        case .policy: removePolicy(address)
        case .trigger: removeTrigger(address)
        case .rewriteRule: removeRule(address)
        default: removeObject(address)
        }
        catalog.comments[address] = nil
        catalog.removeReferences(of: address)
    }

    /// Takes a type out: a domain, an enumeration, or a composite type's relation; row and array types go with others.
    private func removeType(_ id: ObjectID) throws {
        if let type = catalog.types[id] {
            for constraint in type.domain?.constraints ?? [] {
                catalog.comments[ObjectAddress(.constraint, constraint.id)] = nil
                catalog.removeReferences(of: ObjectAddress(.constraint, constraint.id))
            }
            catalog.removeType(id)
        } else if case .row(let relation)? = catalog.typeEntry(id)?.kind, relation.kind == .compositeType {
            try removeRelation(relation.id)
        }
    }

    /// Takes a relation with its storage out.
    private func removeRelation(_ id: ObjectID) throws {
        guard let relation = catalog.relations[id] else { return }
        if relation.kind != .index { try requireUnused(relation, for: "DROP TABLE") }
        state.contents[relation.storage] = nil
        for address in catalog.builtinACLs.keys where address.objectClass == .relation && address.id == id {
            catalog.builtinACLs[address] = nil
        }
        if let index = relation.index { try detach(id, from: index.table) }
        for parent in relation.family.parents { catalog.removeInheritance(of: id, from: parent) }
        for column in relation.columns {
            catalog.comments[ObjectAddress(.relation, id, column: column.number)] = nil
            catalog.removeReferences(of: ObjectAddress(.relation, id, column: column.number))
        }
        for constraint in relation.constraints {
            catalog.comments[ObjectAddress(.constraint, constraint.id)] = nil
            catalog.removeReferences(of: ObjectAddress(.constraint, constraint.id))
        }
        catalog.removeRelation(id)
    }

    /// Takes an index off its table: off the definition, and off the rows, which would go on refusing duplicate keys.
    private func detach(_ index: ObjectID, from table: ObjectID) throws {
        catalog.updateRelation(table) { $0.indexes.removeAll { $0 == index } }
        guard let relation = catalog.relations[table], state.contents[relation.storage] != nil else { return }
        let permit = SystemDoor.definition.permit(table, of: identity)
        try changeContents(of: relation) { contents in
            try contents.dropIndex(index, permit: permit, of: identity)
        }
    }

    /// Marks a column as dropped; its number is never used again (`RemoveAttributeById`).
    private func markColumnDropped(_ address: ObjectAddress) {
        catalog.updateRelation(address.id) { relation in
            guard relation.columns.indices.contains(address.column - 1) else { return }
            relation.keepsWideRows = relation.hasWideRows
            relation.columns[address.column - 1].isDropped = true
            relation.columns[address.column - 1].name = "........pg.dropped.\(address.column)........"
            relation.columns[address.column - 1].isNotNull = false
            relation.columns[address.column - 1].acl = nil
            relation.columns[address.column - 1].defaultValue = nil
            relation.columns[address.column - 1].identity = nil
            relation.columns[address.column - 1].generated = nil
        }
    }

    /// Takes a constraint off its table or domain.
    private func removeConstraint(_ id: ObjectID) {
        guard let relation = catalog.relations.values.first(where: { $0.constraints.contains { $0.id == id } }) else {
            let domain = catalog.types.values.first { type in
                type.domain?.constraints.contains { $0.id == id } == true
            }
            if let domain { catalog.updateType(domain.id) { $0.domain?.constraints.removeAll { $0.id == id } } }
            return
        }
        catalog.updateRelation(relation.id) { table in
            if case .notNull(let column) = table.constraints.first(where: { $0.id == id })?.kind,
                table.columns.indices.contains(column - 1)
            {
                table.columns[column - 1].isNotNull = false
            }
            table.constraints.removeAll { $0.id == id }
        }
    }

    /// Takes a column's default away.
    private func removeColumnDefault(_ id: ObjectID) {
        guard
            let relation = catalog.relations.values.first(where: { $0.columns.contains { $0.defaultValue?.id == id } })
        else { return }
        catalog.updateRelation(relation.id) { table in
            for position in table.columns.indices where table.columns[position].defaultValue?.id == id {
                table.columns[position].defaultValue = nil
            }
        }
    }
}
