import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import TableStorage

/// What ALTER COLUMN TYPE makes anew: constraints, indexes and statistics over the column get new numbers, so that they come
/// behind all others of their table from then on (`RememberAllDependentForRebuilding`, `ATPostAlterTypeCleanup`).
extension DefinitionExecutor {
    /// What is to be made anew, in PostgreSQL's order.
    private struct Parts {
        var keys: [ObjectID] = []
        var indexes: [ObjectID] = []
        var notNulls: [ObjectID] = []
        var constraints: [ObjectID] = []
        var statistics: [ObjectID] = []
    }

    /// Gives new numbers to what depends on columns of tables whose types were changed.
    func renumberParts(over columns: [(table: ObjectID, columns: [Int])]) throws {
        var parts = Parts()
        for (table, numbers) in columns {
            for column in numbers { remember(ObjectAddress(.relation, table, column: column), in: &parts) }
        }
        for id in parts.keys {
            if let index = owner(of: id)?.constraint.uniqueIndex { try renumber(index: index) }
            try renumber(constraint: id)
        }
        for id in parts.indexes { try renumber(index: id) }
        for id in parts.notNulls + parts.constraints { try renumber(constraint: id) }
        for id in parts.statistics { renumber(statistics: id) }
    }

    /// Adds what depends on a column.
    private func remember(_ column: ObjectAddress, in parts: inout Parts) {
        for dependent in catalog.dependents(of: column).map(\.dependent).sorted(by: { $0.id < $1.id }) {
            switch dependent.objectClass {
            case .constraint:
                guard let (_, constraint) = owner(of: dependent.id) else { continue }
                if constraint.uniqueIndex != nil {
                    Self.add(dependent.id, to: &parts.keys)
                } else if case .notNull = constraint.kind {
                    Self.add(dependent.id, to: &parts.notNulls)
                } else {
                    Self.add(dependent.id, to: &parts.constraints)
                }
            case .relation:
                guard let index = catalog.relations[dependent.id]?.index else { continue }
                if index.constraint == nil { Self.add(dependent.id, to: &parts.indexes) }
            case .statistics: Self.add(dependent.id, to: &parts.statistics)
            default: continue
            }
        }
    }

    /// Adds a number that is not there yet.
    private static func add(_ id: ObjectID, to list: inout [ObjectID]) {
        if !list.contains(id) { list.append(id) }
    }

    /// Returns a constraint and its table.
    private func owner(of constraint: ObjectID) -> (table: Relation, constraint: Constraint)? {
        for dependency in catalog.references(of: ObjectAddress(.constraint, constraint)) {
            guard let table = catalog.relations[dependency.referenced.id],
                let found = table.constraints.first(where: { $0.id == constraint })
            else { continue }
            return (table, found)
        }
        return nil
    }

    /// Gives a constraint a new number, and the place of a new one: foreign keys are looked at in this order.
    private func renumber(constraint old: ObjectID) throws {
        guard let (table, constraint) = owner(of: old) else { return }
        let new = context.identifiers.nextObject()
        updateConstraint(old, of: table.id) { $0.id = new }
        updateRelation(table.id) { $0.moveConstraintLast(new) }
        if let index = constraint.uniqueIndex { updateRelation(index) { $0.index?.constraint = new } }
        let tied = catalog.dependents(of: ObjectAddress(.constraint, old)).map(\.dependent)
            .filter { $0.objectClass == .constraint }
        catalog.renumber(ObjectAddress(.constraint, old), to: new)
        for child in [table] + catalog.children(of: table.id) {
            for part in child.constraints where part.parent == old {
                updateConstraint(part.id, of: child.id) { $0.parent = new }
            }
        }
        for part in tied.sorted(by: { $0.id < $1.id }) where owner(of: part.id)?.table.id == table.id {
            try renumber(constraint: part.id)
        }
    }

    /// Gives an index a new number.
    private func renumber(index old: ObjectID) throws {
        guard var index = catalog.relations[old], let table = index.index.flatMap({ catalog.relations[$0.table] })
        else {
            return
        }
        let new = context.identifiers.nextObject()
        catalog.removeRelation(old)
        index.id = new
        catalog.store(index)
        for parent in index.family.parents { updateRelation(parent) { $0.family.children.replace(old, by: new) } }
        for child in index.family.children { updateRelation(child) { $0.family.parents.replace(old, by: new) } }
        updateRelation(table.id) { $0.indexes.replace(old, by: new) }
        updateRelation(table.id) { $0.indexes.sort() }
        for user in catalog.relationsReferencing(table.id) + [table.id] {
            updateRelation(user) { relation in
                for place in relation.constraints.indices { relation.constraints[place].replaceIndex(old, by: new) }
            }
        }
        if context.state.contents[table.storage] != nil {
            let permit = SystemDoor.definition.permit(table.id, of: context.identity)
            try context.changeContents(of: table) { contents in
                try contents.dropIndex(old, permit: permit, of: context.identity)
            }
        }
        catalog.renumber(ObjectAddress(.relation, old), to: new)
    }

    /// Gives statistics a new number.
    private func renumber(statistics old: ObjectID) {
        guard var object = catalog.objects[ObjectAddress(.statistics, old)] else { return }
        let new = context.identifiers.nextObject()
        catalog.objects.remove(object.address)
        if case .statistics(var details) = object.details {
            details.computed = []
            details.target = nil
            object.details = .statistics(details)
        }
        object.address.id = new
        catalog.objects.store(object)
        catalog.renumber(ObjectAddress(.statistics, old), to: new)
    }
}

extension [ObjectID] {
    /// Puts a number in another's place.
    fileprivate mutating func replace(_ old: ObjectID, by new: ObjectID) { self = map { $0 == old ? new : $0 } }
}

extension Relation {
    /// Puts a constraint behind the others, as one that was just made.
    fileprivate mutating func moveConstraintLast(_ id: ObjectID) {
        guard let place = constraints.firstIndex(where: { $0.id == id }) else { return }
        constraints.append(constraints.remove(at: place))
    }
}

extension Constraint {
    /// Puts the number of an index in another's place.
    fileprivate mutating func replaceIndex(_ old: ObjectID, by new: ObjectID) {
        switch kind {
        case .primaryKey(let columns, old): kind = .primaryKey(columns: columns, index: new)
        case .unique(let columns, old, let nullsNotDistinct):
            kind = .unique(columns: columns, index: new, nullsNotDistinct: nullsNotDistinct)
        case .foreignKey(var key) where key.referencedIndex == old:
            key.referencedIndex = new
            kind = .foreignKey(key)
        default: return
        }
    }
}
