import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// INHERIT, NO INHERIT, ATTACH PARTITION and DETACH PARTITION.
extension DefinitionExecutor {
    // MARK: INHERIT

    /// Makes an existing table inherit from another (`ATExecAddInherit`): both must be owned.
    func addParent(_ name: QualifiedName, to child: Relation) throws {
        try refuseFixedInheritance(child)
        let parent = try relation(named: name)
        guard parent.isTable || parent.kind == .foreignTable else {
            throw Diagnostic(
                .wrongObjectType, "ALTER action INHERIT cannot be performed on relation \"\(parent.name)\"",
                detail: "This operation is not supported for \(ObjectDescriber.plural(parent.kind)).")
        }
        try requireOwnership(of: parent)
        try requireUserRelation(parent)
        if parent.persistence == .temporary, child.persistence != .temporary {
            throw Diagnostic(.wrongObjectType, "cannot inherit from temporary relation \"\(parent.name)\"")
        }
        if parent.isPartitioned {
            throw Diagnostic(.wrongObjectType, "cannot inherit from partitioned table \"\(parent.name)\"")
        }
        if parent.isPartition { throw Diagnostic(.wrongObjectType, "cannot inherit from a partition") }
        try refuseCircle(child, below: parent)
        if child.family.parents.contains(parent.id) {
            throw Diagnostic(
                .duplicateTable, "relation \"\(parent.name)\" would be inherited from more than once")
        }
        try mergeIntoExisting(child, from: parent, isPartition: false)
        inherit(child.id, from: [parent], isPartition: false)
    }

    /// Ends an inheritance (`ATExecDropInherit`).
    func removeParent(_ name: QualifiedName, from child: Relation) throws {
        if child.isPartition { throw Diagnostic(.wrongObjectType, "cannot change inheritance of a partition") }
        let parent = try relation(named: name)
        guard child.family.parents.contains(parent.id) else {
            throw Diagnostic(
                .undefinedTable,
                parent.isPartitioned
                    ? "relation \"\(child.name)\" is not a partition of relation \"\(parent.name)\""
                    : "relation \"\(parent.name)\" is not a parent of relation \"\(child.name)\"")
        }
        disinherit(child, from: parent)
    }

    /// Refuses what cannot change its parents.
    private func refuseFixedInheritance(_ child: Relation) throws {
        if child.isPartition { throw Diagnostic(.wrongObjectType, "cannot change inheritance of a partition") }
        if child.isPartitioned {
            throw Diagnostic(.wrongObjectType, "cannot change inheritance of partitioned table")
        }
    }

    /// Refuses a parent that inherits from its child.
    private func refuseCircle(_ child: Relation, below parent: Relation) throws {
        guard catalog.inheritors(of: child.id).contains(parent.id) else { return }
        throw Diagnostic(
            .duplicateTable, "circular inheritance not allowed",
            detail: "\"\(parent.name)\" is already a child of \"\(child.name)\".")
    }

    /// Lets go of what a child has from a parent (`RemoveInheritance`).
    private func disinherit(_ child: Relation, from parent: Relation) {
        updateRelation(child.id) { relation in
            for place in relation.columns.indices where !relation.columns[place].isDropped {
                guard relation.columns[place].inheritCount > 0,
                    parent.column(named: relation.columns[place].name) != nil
                else { continue }
                relation.columns[place].inheritCount -= 1
                if relation.columns[place].inheritCount == 0 { relation.columns[place].isLocal = true }
            }
            for place in relation.constraints.indices where relation.constraints[place].inheritCount > 0 {
                guard Self.isInherited(relation.constraints[place], relation, from: parent) else { continue }
                relation.constraints[place].inheritCount -= 1
                if relation.constraints[place].inheritCount == 0 { relation.constraints[place].isLocal = true }
            }
        }
        catalog.removeInheritance(of: child.id, from: parent.id)
        catalog.removeReferences(of: ObjectAddress(.relation, child.id)) {
            $0.referenced == ObjectAddress(.relation, parent.id)
        }
    }

    /// Tells whether a check or NOT NULL of a child is one of a parent's.
    private static func isInherited(_ constraint: Constraint, _ child: Relation, from parent: Relation) -> Bool {
        switch constraint.kind {
        case .check: parent.constraints.contains { $0.isCheck && $0.name == constraint.name && !$0.noInherit }
        case .notNull(let number):
            parent.column(named: child.column(number: number)?.name ?? "")
                .flatMap { parent.notNullConstraint(of: $0.number) }.map { !$0.noInherit } ?? false
        case .primaryKey, .unique, .foreignKey: false
        }
    }

    // MARK: Merging

    /// Matches the columns and constraints of an existing table with those of its new parent
    /// (`MergeAttributesIntoExisting`, `MergeConstraintsIntoExisting`).
    private func mergeIntoExisting(_ child: Relation, from parent: Relation, isPartition: Bool) throws {
        for column in parent.liveColumns {
            guard let own = child.column(named: column.name) else {
                throw Diagnostic(.datatypeMismatch, "child table is missing column \"\(column.name)\"")
            }
            try match(own, column, child, parent)
            updateRelation(child.id) {
                $0.columns[own.number - 1].inheritCount += 1
                if isPartition {
                    $0.columns[own.number - 1].isLocal = false
                    $0.columns[own.number - 1].identity = column.identity
                }
            }
        }
        for constraint in parent.constraints where !constraint.noInherit {
            guard let own = try matching(constraint, of: parent, in: child) else { continue }
            updateConstraint(own.id, of: child.id) {
                $0.inheritCount += 1
                if isPartition { $0.isLocal = false }
            }
        }
    }

    /// Refuses a column of a child that has not the type and the collation of the parent's.
    func requireSameType(_ own: Column, as column: Column, of child: Relation) throws {
        if own.type != column.type {
            throw Diagnostic(
                .datatypeMismatch,
                "child table \"\(child.name)\" has different type for column \"\(column.name)\"")
        }
        if own.collation != column.collation {
            throw Diagnostic(
                .collationMismatch,
                "child table \"\(child.name)\" has different collation for column \"\(column.name)\"")
        }
    }

    /// Refuses a column that is not as the parent's.
    private func match(_ own: Column, _ column: Column, _ child: Relation, _ parent: Relation) throws {
        try requireSameType(own, as: column, of: child)
        let isRequired = parent.notNullConstraint(of: column.number).map { !$0.noInherit } ?? false
        if isRequired, !own.isNotNull {
            throw Diagnostic(
                .datatypeMismatch,
                "column \"\(column.name)\" in child table \"\(child.name)\" must be marked NOT NULL")
        }
        if (own.generated == nil) != (column.generated == nil) {
            let words = column.generated == nil ? "must not be" : "must be"
            throw Diagnostic(
                .datatypeMismatch, "column \"\(column.name)\" in child table \(words) a generated column")
        }
    }

    /// Returns the constraint of a child that stands for one of the parent's; nil for kinds that are not inherited.
    private func matching(_ constraint: Constraint, of parent: Relation, in child: Relation) throws -> Constraint? {
        let found: Constraint?
        switch constraint.kind {
        case .notNull(let number):
            found = child.column(named: parent.column(number: number)?.name ?? "").flatMap {
                child.notNullConstraint(of: $0.number)
            }
        case .check(let condition):
            found = child.constraints.first { $0.isCheck && $0.name == constraint.name }
            let wanted = condition.renumbered(by: ColumnMap(from: parent, to: child).numbers)
            if let found, case .check(let own) = found.kind, own.fingerprint != wanted.fingerprint {
                throw Diagnostic(
                    .datatypeMismatch,
                    "child table \"\(child.name)\" has different definition for check constraint "
                        + "\"\(constraint.name)\"")
            }
        case .primaryKey, .unique, .foreignKey: return nil
        }
        guard let found else {
            throw Diagnostic(.datatypeMismatch, "child table is missing constraint \"\(constraint.name)\"")
        }
        if found.noInherit {
            throw Diagnostic(
                .invalidObjectDefinition,
                "constraint \"\(found.name)\" conflicts with non-inherited constraint on child table "
                    + "\"\(child.name)\"")
        }
        if constraint.isValidated, found.isEnforced, !found.isValidated {
            throw Diagnostic(
                .invalidObjectDefinition,
                "constraint \"\(found.name)\" conflicts with NOT VALID constraint on child table \"\(child.name)\"")
        }
        if constraint.isEnforced, !found.isEnforced {
            throw Diagnostic(
                .invalidObjectDefinition,
                "constraint \"\(found.name)\" conflicts with NOT ENFORCED constraint on child table \"\(child.name)\"")
        }
        return found
    }

    // MARK: Partitions

    /// Makes a table a partition (`ATExecAttachPartition`): both must be owned.
    func attachPartition(_ name: QualifiedName, _ clause: PartitionBoundClause, to parent: Relation) throws {
        let child = try relation(named: name)
        guard child.isTable || child.kind == .foreignTable else {
            throw Diagnostic(
                .wrongObjectType, "ALTER action ATTACH PARTITION cannot be performed on relation \"\(child.name)\"",
                detail: "This operation is not supported for \(ObjectDescriber.plural(child.kind)).")
        }
        try requireOwnership(of: child)
        try requireUserRelation(child)
        if child.isPartition {
            throw Diagnostic(.wrongObjectType, "\"\(child.name)\" is already a partition")
        }
        if child.typeOf.isValid { throw Diagnostic(.wrongObjectType, "cannot attach a typed table as partition") }
        if !child.family.parents.isEmpty {
            throw Diagnostic(.wrongObjectType, "cannot attach inheritance child as partition")
        }
        if child.kind == .table, !child.family.children.isEmpty {
            throw Diagnostic(.wrongObjectType, "cannot attach inheritance parent as partition")
        }
        try refuseCircle(child, below: parent)
        try checkAttachable(child, parent)
        let bound = try self.bound(clause, of: child.name, in: parent)
        try mergeIntoExisting(child, from: parent, isPartition: true)
        inherit(child.id, from: [parent], isPartition: true)
        updateRelation(child.id) { $0.family.bound = bound }
        try furnish(child.id, from: parent.id)
        guard let attached = catalog.relations[child.id] else { return }
        try checkRows(of: attached, in: parent)
        try checkDefaultPartition(of: parent, besides: attached)
    }

    /// Refuses a table whose lifetime or columns do not fit.
    private func checkAttachable(_ child: Relation, _ parent: Relation) throws {
        if (child.persistence == .temporary) != (parent.persistence == .temporary) {
            let words = child.persistence == .temporary ? ("temporary", "permanent") : ("permanent", "temporary")
            throw Diagnostic(
                .wrongObjectType,
                "cannot attach a \(words.0) relation as partition of \(words.1) relation \"\(parent.name)\"")
        }
        for column in child.liveColumns {
            if column.identity != nil {
                throw Diagnostic(
                    .datatypeMismatch,
                    "table \"\(child.name)\" being attached contains an identity column \"\(column.name)\"",
                    detail: "The new partition may not contain an identity column.")
            }
            guard parent.column(named: column.name) == nil else { continue }
            throw Diagnostic(
                .datatypeMismatch,
                "table \"\(child.name)\" contains column \"\(column.name)\" not found in parent \"\(parent.name)\"",
                detail: "The new partition may contain only the columns present in parent.")
        }
    }

    /// Makes a partition a table of its own (`ATExecDetachPartition`): the partitioned table must be owned.
    func detachPartition(_ name: QualifiedName, isConcurrent: Bool, isFinal: Bool, from parent: Relation) throws {
        if isConcurrent, catalog.defaultPartition(of: parent) != nil {
            throw Diagnostic(
                .objectNotInPrerequisiteState, "cannot detach partitions concurrently when a default partition exists")
        }
        if isConcurrent || isFinal {
            throw Diagnostic.notSupported("DETACH PARTITION … \(isFinal ? "FINALIZE" : "CONCURRENTLY")")
        }
        let child = try relation(named: name)
        guard child.isPartition, child.family.parents.contains(parent.id) else {
            throw Diagnostic(
                .undefinedTable, "relation \"\(child.name)\" is not a partition of relation \"\(parent.name)\"")
        }
        try refuseReferenced(child)
        for trigger in child.triggers where trigger.parent != nil {
            catalog.removeReferences(of: ObjectAddress(.trigger, trigger.id)) { $0.kind == .partition }
            try context.removeFromCatalog(ObjectAddress(.trigger, trigger.id))
        }
        release(child.id)
        disinherit(child, from: parent)
        updateRelation(child.id) { relation in
            relation.family.bound = nil
            for place in relation.columns.indices { relation.columns[place].identity = nil }
        }
        for (id, key) in catalog.relations[child.id]?.foreignKeys ?? [] {
            guard let constraint = catalog.relations[child.id]?.constraints.first(where: { $0.id == id }) else {
                continue
            }
            try spreadReferenced(constraint, key, of: child.id)
        }
    }

    /// Throws when rows refer to a partition that is taken away; otherwise its parts of foreign keys go
    /// (`RI_PartitionRemove_Check`).
    private func refuseReferenced(_ child: Relation) throws {
        for (table, constraint) in context.constraintsReferencing(child.id) {
            guard case .foreignKey(let key) = constraint.kind, key.isForPartition else { continue }
            try checkRemoval(constraint, key, of: table, child)
            try context.removeFromCatalog(ObjectAddress(.constraint, constraint.id))
        }
    }

    /// Throws when a row of a table refers to a row of a partition.
    private func checkRemoval(_ constraint: Constraint, _ key: ForeignKey, of table: ObjectID, _ child: Relation) throws
    {
        guard let referencing = catalog.relations[table] else { return }
        let members = catalog.members(of: child)
        for member in catalog.members(of: referencing) {
            let map = ColumnMap(from: referencing, to: member)
            let columns = key.columns.compactMap { member.column(number: map[$0]) }
            let targets = columns.map { column in
                BoundExpression.column(BoundColumn(relation: 0, column: column.number, type: column.type))
            }
            let rows = try systemRows(of: member, through: .foreignKeyCheck, targets: targets)
            for batch in rows.batches {
                for row in 0..<batch.count {
                    let values = batch.columns.map { $0[row] }
                    guard !values.contains(where: \.isNull),
                        try members.contains(where: { try holds(values, key, $0, of: child) })
                    else { continue }
                    let shown = RowDescription(relation: referencing, context: context).key(key.columns, values)
                    throw Diagnostic(
                        .foreignKeyViolation,
                        "removing partition \"\(child.name)\" violates foreign key constraint \"\(constraint.name)\"",
                        detail: "Key \(shown.map { $0 + " " } ?? "")is still referenced from table "
                            + "\"\(referencing.name)\".")
                }
            }
        }
    }

    /// Tells whether a relation holds a key.
    private func holds(
        _ values: [Value], _ key: ForeignKey, _ member: Relation, of child: Relation
    ) throws -> Bool {
        let map = ColumnMap(from: child, to: member)
        let columns = key.referencedColumns.compactMap { member.column(number: map[$0]) }
        let targets = columns.map { column in
            BoundExpression.column(BoundColumn(relation: 0, column: column.number, type: column.type))
        }
        return try systemRows(of: member, through: .foreignKeyCheck, targets: targets).batches.contains { batch in
            (0..<batch.count).contains { row in
                zip(batch.columns, zip(values, columns)).allSatisfy {
                    Value.equals($0[row], $1.0, $1.1.type)
                }
            }
        }
    }

    /// Makes an index a part of one of a partitioned table (`ATExecAttachPartitionIdx`).
    func attachIndex(_ name: QualifiedName, to parent: Relation) throws {
        let index = try relation(named: name)
        guard let own = index.index, let above = parent.index, let table = catalog.relations[own.table],
            let root = catalog.relations[above.table], root.isPartitioned
        else {
            throw Diagnostic(.wrongObjectType, "\"\(index.name)\" is not an index")
        }
        try requireOwnership(of: index)
        if index.family.parents == [parent.id] { return }
        func refuse(_ detail: String) -> Diagnostic {
            Diagnostic(
                .invalidObjectDefinition,
                "cannot attach index \"\(index.name)\" as a partition of index \"\(parent.name)\"", detail: detail)
        }
        let others = catalog.children(of: parent.id).compactMap(\.index)
        if others.contains(where: { $0.table == own.table }) {
            throw refuse("Another index is already attached for partition \"\(table.name)\".")
        }
        if !index.family.parents.isEmpty {
            throw refuse("Index \"\(index.name)\" is already attached to another index.")
        }
        guard table.family.parents.contains(root.id), table.isPartition else {
            throw refuse("Index \"\(index.name)\" is not an index on any partition of table \"\(root.name)\".")
        }
        let wanted = above.renumbered(by: ColumnMap(from: root, to: table).numbers)
        guard own.keys.map(\.column) == wanted.keys.map(\.column), own.isUnique == wanted.isUnique else {
            throw refuse("The index definitions do not match.")
        }
        try tie(index.id, to: parent.id)
    }
}
