import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// How a command of ALTER TABLE goes on to the relations that inherit (`ATPrepCmd`, `ATSimpleRecursion` and the functions of
/// the commands): each of them must be owned as well.
extension DefinitionExecutor {
    /// Executes a command on a table and on what inherits from it.
    func executeOnFamily(_ command: AlterTableCommand, _ relation: Relation, isOnly: Bool) throws {
        try refuseForTypedTable(command, relation)
        try checkPartitionCommand(command, relation)
        let old = relation
        let known = Set(relation.constraints.map(\.id))
        switch command.kind {
        case .dropColumn(let name, let ifExists, let behavior):
            var columns: [ObjectAddress] = []
            try dropFamilyColumn(name.name, ifExists, relation, isOnly: isOnly, &columns)
            return try dropColumns(columns, behavior)
        case .dropConstraint(let name, let ifExists, let behavior):
            return try dropFamilyConstraint(name.name, ifExists, behavior, relation, isOnly: isOnly)
        case .dropNotNull(let column):
            if let number = relation.column(named: column.name)?.number,
                let constraint = relation.notNullConstraint(of: number)
            {
                try refuseRequired(column.name, relation)
                try refuseInherited(constraint, relation)
                try executeOnTable(command, relation)
                try releaseConstraint(constraint, of: old, isOnly: isOnly)
                return
            }
        case .setNotNull where isOnly && relation.hasChildren && !relation.isPartitioned:
            try executeOnTable(command, relation)
            for constraint in catalog.relations[relation.id]?.constraints ?? [] where !known.contains(constraint.id) {
                updateConstraint(constraint.id, of: relation.id) { $0.noInherit = true }
            }
            return
        case .addConstraint(let constraint): try checkOnly(constraint, relation, isOnly: isOnly)
        case .addColumn(let definition, _):
            if isOnly, relation.hasChildren, relation.column(named: definition.name.name) == nil {
                throw Diagnostic(.invalidTableDefinition, "column must be added to child tables too")
            }
        case .alterType(let name, _, _, _):
            let isPlaced = relation.isPartition || TableBuilder.systemColumns.contains(name.name)
            _ = try liveColumn(name.name, of: relation, at: isPlaced ? name.span : nil)
            try checkFamilyType(name, relation)
        case .dropExpression(let name, _):
            try checkDropExpression(name, relation, isOnly: isOnly)
            try requireOwnershipOfInheritors(of: relation)
        case .setDefault where !isOnly, .setExpression where !isOnly,
            .columnStorage where !isOnly && command.kind.recurses:
            try requireOwnershipOfInheritors(of: relation)
        default: break
        }
        var executor = self
        executor.spreads = !isOnly
        try executor.executeOnTable(command, relation)
        guard let changed = catalog.relations[relation.id], changed.hasChildren else { return }
        let added = changed.constraints.filter { !known.contains($0.id) && !$0.noInherit }
        switch command.kind {
        case .addColumn(let definition, _):
            guard old.column(named: definition.name.name) == nil,
                let column = changed.column(named: definition.name.name)
            else { return }
            for child in catalog.children(of: relation.id) {
                try giveColumn(column, of: changed, to: child.id)
                for constraint in added { try giveConstraint(constraint, of: changed, to: child.id) }
            }
        case .addConstraint, .setNotNull:
            for child in catalog.children(of: relation.id) {
                for constraint in added { try giveConstraint(constraint, of: changed, to: child.id) }
            }
        case .columnStorage where !isOnly && command.kind.recurses:
            for child in catalog.children(of: relation.id) { try executeOnFamily(command, child, isOnly: false) }
        case .alterType(let name, _, _, _):
            _ = name
            for child in catalog.children(of: relation.id) {
                try requireOwnership(of: child)
                try executeOnFamily(command, asInherited(child), isOnly: false)
            }
        case .dropExpression, .setExpression:
            guard !isOnly else { return }
            for child in catalog.children(of: relation.id) {
                try executeOnFamily(command, asInherited(child), isOnly: false)
            }
        case .setDefault, .validateConstraint, .addIdentity, .alterIdentity, .dropIdentity:
            guard !isOnly else { return }
            try spread(command, relation)
        default: return
        }
    }

    /// Throws unless the current role owns all that inherits from a table.
    func requireOwnershipOfInheritors(of relation: Relation) throws {
        for id in catalog.inheritors(of: relation.id).dropFirst() {
            if let child = catalog.relations[id] { try requireOwnership(of: child) }
        }
    }

    /// Executes a command on the children as it stands, where they have what it names.
    private func spread(_ command: AlterTableCommand, _ relation: Relation) throws {
        for child in catalog.children(of: relation.id) {
            switch command.kind {
            case .setDefault:
                try requireOwnership(of: child)
                try executeOnFamily(command, child, isOnly: false)
            case .validateConstraint(let name):
                guard child.constraints.contains(where: { $0.name == name.name }) else { continue }
                try executeOnFamily(command, child, isOnly: false)
            case .addIdentity(let name, _, _), .alterIdentity(let name, _, _), .dropIdentity(let name, _):
                guard relation.isPartitioned, let column = child.column(named: name.name) else { continue }
                let identity = catalog.relations[relation.id]?.column(named: name.name)?.identity
                updateRelation(child.id) { $0.columns[column.number - 1].identity = identity }
                try spread(command, child)
            default: continue
            }
        }
    }

    /// Refuses commands that partitions and partitioned tables do not take.
    private func checkPartitionCommand(_ command: AlterTableCommand, _ relation: Relation) throws {
        switch command.kind {
        case .addColumn where relation.isPartition:
            throw Diagnostic(.wrongObjectType, "cannot add column to a partition")
        case .addIdentity where relation.isPartition:
            throw Diagnostic(.invalidTableDefinition, "cannot add identity to a column of a partition")
        case .dropIdentity where relation.isPartition:
            throw Diagnostic(.invalidTableDefinition, "cannot drop identity from a column of a partition")
        case .alterIdentity where relation.isPartition:
            throw Diagnostic(.invalidTableDefinition, "cannot change identity column of a partition")
        case .setLogged where relation.isPartitioned:
            throw Diagnostic(
                .wrongObjectType,
                "ALTER action \(command.kind.actionName) cannot be performed on relation \"\(relation.name)\"",
                detail: "This operation is not supported for partitioned tables.")
        default: return
        }
    }

    // MARK: Columns

    /// Gives a child a column that its parent was given (`ATExecAddColumn`).
    private func giveColumn(_ column: Column, of parent: Relation, to id: ObjectID) throws {
        guard let child = catalog.relations[id] else { return }
        try requireOwnership(of: child)
        if let own = child.column(named: column.name) {
            try requireSameType(own, as: column, of: child)
            updateRelation(id) { $0.columns[own.number - 1].inheritCount += 1 }
            return notice("merging definition of column \"\(column.name)\" for child \"\(child.name)\"")
        }
        if column.identity != nil, !parent.isPartitioned {
            throw Diagnostic(
                .invalidTableDefinition, "cannot recursively add identity column to table that has child tables")
        }
        var own = column
        own.number = child.columns.count + 1
        own.inheritCount = 1
        own.isLocal = false
        own.acl = nil
        own.defaultValue = nil
        own.missingValue = nil
        own.isNotNull = false
        try refuseFilledColumn(own, hasDefault: column.defaultValue != nil || column.identity != nil, child)
        updateRelation(id) { $0.columns.append(own) }
        try reshapeStoredRows(ofType: child.rowType, .appended)
        recordUse(of: own.type, by: ObjectAddress(.relation, id, column: own.number))
        guard let grown = catalog.relations[id] else { return }
        if let value = column.defaultValue?.expression {
            let expression = value.renumbered(by: ColumnMap(from: parent, to: grown).numbers)
            try storeDefault(expression, of: own.number, table: id)
        }
        try fillNewColumn(own.number, of: id)
        guard let added = catalog.relations[id]?.column(number: own.number), let changed = catalog.relations[id] else {
            return
        }
        for inner in catalog.children(of: id) { try giveColumn(added, of: changed, to: inner.id) }
    }

    /// Collects a column of a table and of what has it from there, to be dropped all at once (`ATExecDropColumn`).
    private func dropFamilyColumn(
        _ name: String, _ ifExists: Bool, _ relation: Relation, isOnly: Bool, isRecursing: Bool = false,
        _ columns: inout [ObjectAddress]
    ) throws {
        guard let column = relation.column(named: name) else {
            return try noteMissingColumn(name, ifExists, relation)
        }
        if column.inheritCount > 0, !isRecursing {
            throw Diagnostic(.invalidTableDefinition, "cannot drop inherited column \"\(name)\"")
        }
        try refuseKeyColumn(column, relation, "drop")
        let children = catalog.children(of: relation.id)
        if isOnly, relation.isPartitioned, !children.isEmpty {
            throw Diagnostic(
                .invalidTableDefinition,
                "cannot drop column from only the partitioned table when partitions exist",
                hint: "Do not specify the ONLY keyword.")
        }
        for child in children {
            guard let own = child.column(named: name), own.inheritCount > 0 else { continue }
            if !isOnly {
                try requireOwnership(of: child)
                if own.inheritCount == 1, !own.isLocal {
                    try dropFamilyColumn(name, false, child, isOnly: false, isRecursing: true, &columns)
                    continue
                }
            }
            updateRelation(child.id) {
                $0.columns[own.number - 1].inheritCount -= 1
                if isOnly { $0.columns[own.number - 1].isLocal = true }
            }
        }
        columns.append(ObjectAddress(.relation, relation.id, column: column.number))
    }

    /// Refuses a column that divides the rows of a partitioned table.
    private func refuseKeyColumn(_ column: Column, _ relation: Relation, _ verb: String, at span: SourceSpan? = nil)
        throws
    {
        guard let partitioning = relation.family.partitioning, partitioning.columns.contains(column.number) else {
            return
        }
        let isPlain = partitioning.keys.contains { $0.column == column.number }
        let words = isPlain ? "part of the partition key" : "used in the partition key expression"
        let noun = isPlain ? "it is \(words)" : "it is \(words)"
        throw Diagnostic(
            .invalidTableDefinition,
            "cannot \(verb) column \"\(column.name)\" because \(noun) of relation \"\(relation.name)\"", at: span)
    }

    /// Refuses to change the type of what is inherited (`ATPrepAlterColumnType`).
    func checkFamilyType(_ name: Identifier, _ relation: Relation) throws {
        guard let column = relation.column(named: name.name) else { return }
        if column.inheritCount > 0 {
            throw Diagnostic(
                .invalidTableDefinition, "cannot alter inherited column \"\(name.name)\"", at: name.span)
        }
        try refuseKeyColumn(column, relation, "alter", at: name.span)
    }

    /// Refuses to change the type of a column of a parent alone, or where children cannot follow; what is converted without
    /// USING must be convertible there too. The type itself has been looked at (`ATPrepAlterColumnType`).
    func checkFollowers(of name: Identifier, becoming type: SQLType, isCast: Bool, _ relation: Relation) throws {
        guard relation.hasChildren else { return }
        if !spreads {
            throw Diagnostic(
                .invalidTableDefinition,
                "type of inherited column \"\(name.name)\" must be changed in child tables too")
        }
        let family = Set(catalog.inheritors(of: relation.id))
        for id in catalog.inheritors(of: relation.id).dropFirst() {
            guard let child = catalog.relations[id], let own = child.column(named: name.name) else { continue }
            let inside = child.family.parents.filter(family.contains).count
            if own.inheritCount > inside {
                throw Diagnostic(
                    .invalidTableDefinition,
                    "cannot alter inherited column \"\(name.name)\" of relation \"\(child.name)\"")
            }
            try requireOwnership(of: child)
            try refuseKeyColumn(own, child, "alter", at: name.span)
            guard isCast else { continue }
            _ = try analyze { (analyzer) throws(Diagnostic) in try analyzer.columnConversion(of: own, to: type) }
        }
    }

    /// Returns a child as if its columns were its own, for a command that comes from above.
    private func asInherited(_ child: Relation) -> Relation {
        var copy = child
        for place in copy.columns.indices { copy.columns[place].inheritCount = 0 }
        return copy
    }

    // MARK: Constraints

    /// Refuses a constraint for a parent alone that its children must have too.
    private func checkOnly(_ constraint: TableConstraint, _ relation: Relation, isOnly: Bool) throws {
        guard isOnly, relation.hasChildren else { return }
        switch constraint.kind {
        case .check, .notNull:
            guard !constraint.attributes.isNoInherit else { return }
            throw Diagnostic(.invalidTableDefinition, "constraint must be added to child tables too")
        case .foreignKey(_, _, let reference) where relation.isPartitioned:
            throw Diagnostic(
                .wrongObjectType,
                "cannot use ONLY for foreign key on partitioned table \"\(relation.name)\" referencing relation "
                    + "\"\(reference.table.name)\"")
        default: return
        }
    }

    /// Makes a written check the one that the table inherits by the same name; false when there is none
    /// (`MergeWithExistingConstraint`).
    func mergeCheck(
        named name: String, _ expression: BoundExpression, _ item: TableBuilder.Check, _ relation: Relation
    ) throws -> Bool {
        guard let old = relation.constraints.first(where: { $0.name == name }), case .check(let known) = old.kind,
            !old.isLocal, known.fingerprint == expression.fingerprint
        else { return false }
        if item.noInherit {
            throw Diagnostic(
                .invalidObjectDefinition,
                "constraint \"\(name)\" conflicts with inherited constraint on relation \"\(relation.name)\"")
        }
        let isEnforced = item.attributes.isEnforced ?? true
        if old.isEnforced, !isEnforced { throw conflictingEnforcement(name, relation) }
        notice("merging constraint \"\(name)\" with inherited definition")
        updateConstraint(old.id, of: relation.id) {
            $0.isLocal = true
            guard isEnforced, !$0.isEnforced else { return }
            $0.isEnforced = true
            $0.isValidated = true
        }
        return true
    }

    /// Makes the error of a child whose constraint is not enforced where its parent's is.
    private func conflictingEnforcement(_ name: String, _ relation: Relation) -> Diagnostic {
        Diagnostic(
            .invalidObjectDefinition,
            "constraint \"\(name)\" conflicts with NOT ENFORCED constraint on relation \"\(relation.name)\"")
    }

    /// Gives a child a check or NOT NULL that its parent was given.
    private func giveConstraint(_ constraint: Constraint, of parent: Relation, to id: ObjectID) throws {
        guard let child = catalog.relations[id] else { return }
        switch constraint.kind {
        case .notNull(let number):
            try requireOwnership(of: child)
            guard let name = parent.column(number: number)?.name, let column = child.column(named: name) else { return }
            if let own = child.notNullConstraint(of: column.number) {
                if parent.isPartitioned, own.inheritCount > 0, own.id > constraint.id { return }
                return updateConstraint(own.id, of: id) { $0.inheritCount += 1 }
            }
            try validateNotNull(name, child)
            try addNotNull(
                .init(name: constraint.name, column: name, noInherit: false, inheritCount: 1, isLocal: false), to: id)
        case .check(let condition):
            try requireOwnership(of: child)
            let expression = condition.renumbered(by: ColumnMap(from: parent, to: child).numbers)
            if let own = child.constraints.first(where: { $0.name == constraint.name }) {
                guard case .check(let known) = own.kind, known.fingerprint == expression.fingerprint else {
                    throw Diagnostic(
                        .duplicateObject,
                        "constraint \"\(constraint.name)\" for relation \"\(child.name)\" already exists")
                }
                if constraint.isEnforced, !own.isEnforced { throw conflictingEnforcement(own.name, child) }
                notice("merging constraint \"\(constraint.name)\" with inherited definition")
                return updateConstraint(own.id, of: id) { $0.inheritCount += 1 }
            }
            var own = Constraint(
                id: context.identifiers.nextObject(), name: constraint.name, kind: .check(expression))
            own.inheritCount = 1
            own.isLocal = false
            own.isValidated = constraint.isValidated
            own.isEnforced = constraint.isEnforced
            updateRelation(id) { $0.constraints.append(own) }
            let address = ObjectAddress(.constraint, own.id)
            recordOwner(of: address, table: id, columns: expression.columnsOfRelation(0).sorted())
            try recordReferences(of: address, in: expression, ownTable: id)
            if own.isValidated { try validateCheck(expression, own.name, id) }
        case .primaryKey, .unique, .foreignKey: return
        }
        guard let changed = catalog.relations[id],
            let added = changed.constraints.last(where: { other in
                if case .notNull(let number) = constraint.kind, case .notNull(let own) = other.kind {
                    return changed.column(number: own)?.name == parent.column(number: number)?.name
                }
                return other.name == constraint.name
            })
        else { return }
        for inner in catalog.children(of: id) { try giveConstraint(added, of: changed, to: inner.id) }
    }

    /// Refuses to let a column of a partition be NULL where the table's may not be.
    private func refuseRequired(_ name: String, _ relation: Relation) throws {
        guard relation.isPartition, let parent = relation.family.parents.first.flatMap({ catalog.relations[$0] }),
            parent.column(named: name)?.isNotNull == true
        else { return }
        throw Diagnostic(.invalidTableDefinition, "column \"\(name)\" is marked NOT NULL in parent table")
    }

    /// Refuses to drop a constraint that is inherited.
    private func refuseInherited(_ constraint: Constraint, _ relation: Relation) throws {
        guard constraint.inheritCount > 0 else { return }
        throw Diagnostic(
            .invalidTableDefinition,
            "cannot drop inherited constraint \"\(constraint.name)\" of relation \"\(relation.name)\"")
    }

    /// Drops a constraint of a table and of what has it from there (`dropconstraint_internal`).
    private func dropFamilyConstraint(
        _ name: String, _ ifExists: Bool, _ behavior: SQLSyntax.DropBehavior, _ relation: Relation, isOnly: Bool
    ) throws {
        guard let constraint = relation.constraints.first(where: { $0.name == name }) else {
            return try dropConstraint(name, ifExists, behavior, relation)
        }
        try refuseInherited(constraint, relation)
        try dropConstraint(name, ifExists, behavior, relation)
        try releaseConstraint(constraint, of: relation, isOnly: isOnly)
    }

    /// Takes a constraint that a parent has lost off its children, unless they have it from elsewhere.
    private func releaseConstraint(_ constraint: Constraint, of parent: Relation, isOnly: Bool) throws {
        guard constraint.isInheritable, !constraint.noInherit else { return }
        for child in catalog.children(of: parent.id) {
            let found = child.constraints.first { other in
                if case .notNull(let number) = constraint.kind {
                    guard case .notNull(let own) = other.kind else { return false }
                    return child.column(number: own)?.name == parent.column(number: number)?.name
                }
                return other.isCheck && other.name == constraint.name
            }
            guard let found, found.inheritCount > 0 else { continue }
            if !isOnly, found.inheritCount == 1, !found.isLocal {
                try requireOwnership(of: child)
                if case .notNull(let column) = found.kind { try checkNotNullIsFree(column, child) }
                try context.removeFromCatalog(ObjectAddress(.constraint, found.id))
                try releaseConstraint(found, of: child, isOnly: false)
                continue
            }
            updateConstraint(found.id, of: child.id) {
                $0.inheritCount -= 1
                if isOnly { $0.isLocal = true }
            }
        }
    }
}

extension Relation {
    /// Whether other relations inherit from this one.
    var hasChildren: Bool { !family.children.isEmpty }
}

extension Constraint {
    /// Whether children inherit constraints of this kind.
    var isInheritable: Bool {
        switch kind {
        case .notNull, .check: true
        case .primaryKey, .unique, .foreignKey: false
        }
    }
}
