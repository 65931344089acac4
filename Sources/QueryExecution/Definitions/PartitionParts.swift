import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// What partitions get from their partitioned table: indexes, keys, foreign keys and row triggers.
extension DefinitionExecutor {
    /// Changes a constraint of a table.
    func updateConstraint(_ id: ObjectID, of table: ObjectID, _ change: (inout Constraint) -> Void) {
        updateRelation(table) { relation in
            for place in relation.constraints.indices where relation.constraints[place].id == id {
                change(&relation.constraints[place])
            }
        }
    }

    /// Gives a partition what its table has (`DefineRelation` for a partition).
    func furnish(_ table: ObjectID, from parent: ObjectID) throws {
        guard let above = catalog.relations[parent] else { return }
        for index in above.indexes.sorted() { try giveIndex(index, of: above, to: table) }
        for trigger in catalog.relations[parent]?.triggers ?? [] where trigger.isRow {
            try giveTrigger(trigger, of: above, to: table)
        }
        for constraint in above.constraints {
            guard case .foreignKey(let key) = constraint.kind, !key.isForPartition else { continue }
            try giveForeignKey(constraint, key, of: above, to: table)
        }
        for (referencing, constraint) in context.constraintsReferencing(parent) {
            guard case .foreignKey(let key) = constraint.kind else { continue }
            try addReferenced(constraint, key, on: referencing, partition: table, of: parent)
        }
    }

    // MARK: Indexes

    /// Gives the partitions of a table an index of the table.
    func spreadIndex(_ index: ObjectID) throws {
        guard let table = catalog.relations[index]?.index?.table, let parent = catalog.relations[table] else { return }
        for child in catalog.children(of: table) {
            try giveIndex(index, of: parent, to: child.id, checksRights: true)
        }
    }

    /// Gives a partition an index of its table: one that it has, or a new one, for which CREATE on the partition's schema is
    /// needed if rights are checked (`DefineIndex`).
    private func giveIndex(
        _ id: ObjectID, of parent: Relation, to table: ObjectID, checksRights: Bool = false
    ) throws {
        guard let index = catalog.relations[id], let definition = index.index, let child = catalog.relations[table],
            child.kind != .foreignTable
        else { return }
        let constraint = parent.constraints.first { $0.id == definition.constraint }
        var own = definition.unmarked.renumbered(by: ColumnMap(from: parent, to: child).numbers)
        own.table = table
        if let existing = child.indexes.first(where: { isUsable($0, as: own, constraint, child) }) {
            return try tie(existing, to: id)
        }
        if checksRights { try requireCreation(besides: child) }
        let place = IndexPlace.taken(catalog.relations[id]?.tablespace ?? .invalid)
        guard let constraint else {
            own.constraint = nil
            let made = try makeUnnamedIndex(own, on: child)
            let tablespace = try tablespace(of: place, isTemporary: child.persistence == .temporary)
            updateRelation(made) {
                $0.tablespace = tablespace
                $0.options = index.options
            }
            try tie(made, to: id)
            if child.isPartitioned { try spreadIndex(made) }
            return
        }
        func names(_ numbers: [Int]) -> [Identifier] {
            numbers.compactMap { child.column(number: $0) }.map { Identifier($0.name, span: .none) }
        }
        if own.isPrimary, child.primaryKey != nil {
            throw Diagnostic(
                .invalidTableDefinition, "multiple primary keys for table \"\(child.name)\" are not allowed")
        }
        var attributes = ConstraintAttributes()
        attributes.isDeferrable = constraint.isDeferrable
        attributes.isInitiallyDeferred = constraint.isInitiallyDeferred
        let key = TableBuilder.Key(
            name: nil, columns: names(own.keys.map(\.column)), included: names(own.included), isPrimary: own.isPrimary,
            nullsNotDistinct: own.nullsNotDistinct, attributes: attributes, place: place,
            options: index.options, span: .none)
        if own.isPrimary { try addMissingNotNulls(own.keys.map(\.column), of: child) }
        guard let clone = try addKey(key, to: table), let made = clone.uniqueIndex else { return }
        updateConstraint(clone.id, of: table) { $0.noInherit = false }
        try tie(made, to: id)
    }

    /// Makes the columns of a primary key NOT NULL where they are not yet, as the partitioned table's columns are.
    private func addMissingNotNulls(_ columns: [Int], of child: Relation) throws {
        for number in columns
        where child.notNullConstraint(of: number) == nil && child.column(number: number)?.isNotNull == false {
            guard let column = child.column(number: number) else { continue }
            try validateNotNull(column.name, child)
            let parent = child.family.parents.first.flatMap { catalog.relations[$0] }
            let above = parent?.column(named: column.name).flatMap { parent?.notNullConstraint(of: $0.number) }
            try addNotNull(
                .init(
                    name: above?.name, column: column.name, noInherit: false, inheritCount: above == nil ? 0 : 1,
                    isLocal: above == nil), to: child.id)
        }
    }

    /// Tells whether an index of a partition can stand for one of the table (`CompareIndexInfo`).
    private func isUsable(
        _ id: ObjectID, as wanted: IndexDefinition, _ constraint: Constraint?, _ child: Relation
    ) -> Bool {
        guard let index = catalog.relations[id], let own = index.index, index.family.parents.isEmpty,
            own.isUnique == wanted.isUnique, own.nullsNotDistinct == wanted.nullsNotDistinct,
            own.method == wanted.method, own.keys.map(\.column) == wanted.keys.map(\.column),
            own.keys.map({ $0.expression?.fingerprint }) == wanted.keys.map({ $0.expression?.fingerprint }),
            own.predicate?.fingerprint == wanted.predicate?.fingerprint, own.included.count == wanted.included.count
        else { return false }
        guard let constraint else { return true }
        return child.constraints.contains { $0.id == own.constraint && $0.isPrimaryKey == constraint.isPrimaryKey }
    }

    /// Makes an index of a partition a part of one of the table (`IndexSetParentIndex`).
    func tie(_ index: ObjectID, to parent: ObjectID) throws {
        guard let table = catalog.relations[index]?.index?.table, let own = catalog.relations[index]?.index,
            let above = catalog.relations[parent]?.index
        else { return }
        catalog.addInheritance(of: index, from: parent)
        tie(ObjectAddress(.relation, index), to: ObjectAddress(.relation, parent), on: table)
        guard let constraint = own.constraint, let whole = above.constraint else { return }
        tieConstraint(constraint, of: table, to: whole)
    }

    /// Makes a constraint of a partition a part of one of the table (`ConstraintSetParentConstraint`).
    private func tieConstraint(_ constraint: ObjectID, of table: ObjectID, to parent: ObjectID) {
        updateConstraint(constraint, of: table) {
            $0.parent = parent
            $0.inheritCount += 1
            $0.isLocal = false
        }
        tie(ObjectAddress(.constraint, constraint), to: ObjectAddress(.constraint, parent), on: table)
    }

    /// Records that an object of a partition goes with one of the table, and with the partition.
    private func tie(_ part: ObjectAddress, to whole: ObjectAddress, on table: ObjectID) {
        catalog.addDependency(of: part, on: whole, kind: .partition)
        catalog.addDependency(of: part, on: ObjectAddress(.relation, table), kind: .partitionTable)
    }

    /// Makes the parts of a partition stand on their own again.
    func release(_ table: ObjectID) {
        guard let relation = catalog.relations[table] else { return }
        for index in relation.indexes {
            for parent in catalog.relations[index]?.family.parents ?? [] {
                catalog.removeInheritance(of: index, from: parent)
            }
            untie(ObjectAddress(.relation, index))
        }
        for constraint in relation.constraints where constraint.parent != nil {
            if case .foreignKey(let key) = constraint.kind, key.isForPartition { continue }
            updateConstraint(constraint.id, of: table) {
                $0.parent = nil
                $0.inheritCount = 0
                $0.isLocal = true
            }
            untie(ObjectAddress(.constraint, constraint.id))
        }
    }

    /// Forgets that an object is a part of another.
    private func untie(_ part: ObjectAddress) {
        catalog.removeReferences(of: part) { $0.kind == .partition || $0.kind == .partitionTable }
    }

    // MARK: Foreign keys

    /// Gives the partitions of a table a foreign key of the table.
    func spreadForeignKey(_ constraint: Constraint, _ key: ForeignKey, of table: ObjectID) throws {
        guard let parent = catalog.relations[table], parent.isPartitioned else { return }
        for child in catalog.children(of: table) { try giveForeignKey(constraint, key, of: parent, to: child.id) }
    }

    /// Gives a partition a foreign key of its table (`CloneFkReferencing`).
    private func giveForeignKey(
        _ constraint: Constraint, _ key: ForeignKey, of parent: Relation, to table: ObjectID
    ) throws {
        guard let child = catalog.relations[table] else { return }
        let map = ColumnMap(from: parent, to: child)
        var own = key
        own.columns = key.columns.map { map[$0] }
        own.deleteSetColumns = key.deleteSetColumns.map { map[$0] }
        let existing = child.constraints.first { other in
            guard case .foreignKey(let old) = other.kind, other.parent == nil, !old.isForPartition else { return false }
            return old.columns == own.columns && old.referencedRelation == own.referencedRelation
                && old.referencedColumns == own.referencedColumns && old.onDelete == own.onDelete
                && old.onUpdate == own.onUpdate && old.match == own.match
        }
        if let existing {
            tieConstraint(existing.id, of: table, to: constraint.id)
            let clones = child.constraints.filter { $0.parent == existing.id }
            for clone in clones { try context.removeFromCatalog(ObjectAddress(.constraint, clone.id)) }
            return
        }
        let name =
            isConstraint(constraint.name, of: child)
            ? ObjectNaming.unused(
                child.name, own.columns.compactMap { child.column(number: $0)?.name }.joined(separator: "_"),
                label: "fkey"
            ) { isConstraint($0, of: child) } : constraint.name
        var made = Constraint(id: context.identifiers.nextObject(), name: name, kind: .foreignKey(own))
        made.isDeferrable = constraint.isDeferrable
        made.isInitiallyDeferred = constraint.isInitiallyDeferred
        made.isValidated = constraint.isValidated
        made.isEnforced = constraint.isEnforced
        updateRelation(table) { $0.constraints.append(made) }
        recordReferences(of: own, by: ObjectAddress(.constraint, made.id), table: table)
        tieConstraint(made.id, of: table, to: constraint.id)
        if made.isValidated { try validateForeignKey(made, own, table) }
        try spreadForeignKey(made, own, of: table)
    }

    /// Makes the constraints that stand for the partitions of the table that a foreign key refers to.
    func spreadReferenced(_ constraint: Constraint, _ key: ForeignKey, of table: ObjectID) throws {
        for partition in catalog.children(of: key.referencedRelation)
        where catalog.relations[key.referencedRelation]?.isPartitioned == true {
            try addReferenced(constraint, key, on: table, partition: partition.id, of: key.referencedRelation)
        }
    }

    /// Makes the constraint that stands for one partition of the table that a foreign key refers to (`CloneFkReferenced`).
    private func addReferenced(
        _ constraint: Constraint, _ key: ForeignKey, on table: ObjectID, partition: ObjectID, of parent: ObjectID
    ) throws {
        guard let above = catalog.relations[parent], let child = catalog.relations[partition] else { return }
        let map = ColumnMap(from: above, to: child)
        var own = key
        own.isForPartition = true
        own.referencedRelation = partition
        own.referencedColumns = key.referencedColumns.map { map[$0] }
        own.referencedIndex =
            child.indexes.first { catalog.relations[$0]?.family.parents.contains(key.referencedIndex) == true }
            ?? .invalid
        let root = rootConstraint(constraint, of: table)
        let taken = Set((catalog.relations[table]?.constraints ?? []).map(\.name))
        let number = (1...).lazy.first { !taken.contains("\(root.name)_\($0)") } ?? 1
        var made = Constraint(
            id: context.identifiers.nextObject(), name: "\(root.name)_\(number)", kind: .foreignKey(own))
        made.isDeferrable = constraint.isDeferrable
        made.isInitiallyDeferred = constraint.isInitiallyDeferred
        made.isValidated = constraint.isValidated
        made.isEnforced = constraint.isEnforced
        made.parent = constraint.id
        made.inheritCount = 1
        made.isLocal = false
        updateRelation(table) { $0.constraints.append(made) }
        let address = ObjectAddress(.constraint, made.id)
        catalog.addDependency(of: address, on: ObjectAddress(.constraint, constraint.id), kind: .internal)
        recordReferences(of: own, by: address, table: table)
        for inner in catalog.children(of: partition) where child.isPartitioned {
            try addReferenced(made, own, on: table, partition: inner.id, of: partition)
        }
    }

    /// Returns the constraint that one of a partition was made for, on the same table.
    private func rootConstraint(_ constraint: Constraint, of table: ObjectID) -> Constraint {
        guard let parent = constraint.parent,
            let above = catalog.relations[table]?.constraints.first(where: { $0.id == parent })
        else { return constraint }
        return rootConstraint(above, of: table)
    }

    // MARK: Triggers

    /// Gives the partitions of a table a row trigger of the table.
    func spreadTrigger(_ trigger: Trigger, of table: Relation) throws {
        for child in catalog.children(of: table.id) { try giveTrigger(trigger, of: table, to: child.id) }
    }

    /// Gives a partition a row trigger of its table (`CloneRowTriggersToPartition`).
    private func giveTrigger(_ trigger: Trigger, of parent: Relation, to table: ObjectID) throws {
        guard let child = catalog.relations[table] else { return }
        try require(.privilege(.trigger, on: child.securable))
        let map = ColumnMap(from: parent, to: child)
        if let other = child.trigger(named: trigger.name), other.parent != trigger.id {
            throw Diagnostic(
                .duplicateObject, "trigger \"\(trigger.name)\" for relation \"\(child.name)\" already exists")
        }
        var own = trigger
        own.id = child.trigger(named: trigger.name)?.id ?? context.identifiers.nextObject()
        own.parent = trigger.id
        own.columns = trigger.columns.map { map[$0] }
        own.condition = trigger.condition?.renumbered(map, relations: [0, 1])
        keep(own, of: child)
        tie(ObjectAddress(.trigger, own.id), to: ObjectAddress(.trigger, trigger.id), on: table)
        if child.isPartitioned { try spreadTrigger(own, of: child) }
    }
}

extension ExecutionContext {
    /// Returns the foreign keys that refer to a table, those of partitions apart, with their tables.
    func constraintsReferencing(_ table: ObjectID) -> [(relation: ObjectID, constraint: Constraint)] {
        let catalog = catalog
        return catalog.relationsReferencing(table).flatMap { id in
            (catalog.relations[id]?.constraints ?? []).filter { constraint in
                guard case .foreignKey(let key) = constraint.kind else { return false }
                return key.referencedRelation == table && (constraint.parent == nil || key.isForPartition)
            }.map { (relation: id, constraint: $0) }
        }
    }
}
