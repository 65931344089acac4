import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// What a new table gets from the tables that it inherits from (PostgreSQL's `MergeAttributes`).
extension DefinitionExecutor {
    /// Finds the parents of INHERITS; the new table's owner must own them too.
    func parents(_ names: [QualifiedName], isTemporary: Bool) throws -> [Relation] {
        let found = try names.map { try relation(named: $0) }
        for (place, parent) in found.enumerated() where found[..<place].contains(where: { $0.id == parent.id }) {
            throw Diagnostic(
                .duplicateTable, "relation \"\(parent.name)\" would be inherited from more than once")
        }
        for parent in found { try checkParent(parent, isTemporary: isTemporary) }
        return found
    }

    /// Refuses parents that nobody can inherit from.
    private func checkParent(_ parent: Relation, isTemporary: Bool) throws {
        if parent.isPartitioned {
            throw Diagnostic(.wrongObjectType, "cannot inherit from partitioned table \"\(parent.name)\"")
        }
        if parent.isPartition {
            throw Diagnostic(.wrongObjectType, "cannot inherit from partition \"\(parent.name)\"")
        }
        if parent.kind == .compositeType || parent.kind == .index {
            throw Diagnostic(
                .wrongObjectType, "cannot open relation \"\(parent.name)\"",
                detail: "This operation is not supported for \(ObjectDescriber.plural(parent.kind)).")
        }
        guard parent.kind == .table || parent.kind == .foreignTable else {
            throw Diagnostic(
                .wrongObjectType, "inherited relation \"\(parent.name)\" is not a table or foreign table")
        }
        if parent.persistence == .temporary, !isTemporary {
            throw Diagnostic(.wrongObjectType, "cannot inherit from temporary relation \"\(parent.name)\"")
        }
        try requireOwnership(of: parent)
        if parent.id.isBuiltin { throw Diagnostic.notSupported("inheriting from a system catalog") }
    }

    /// Puts the columns and constraints of parents before those that were written.
    func merge(_ parents: [Relation], into builder: inout TableBuilder, isPartition: Bool) throws {
        var merge = ParentMerge(isPartition: isPartition)
        for parent in parents { try merge.add(parent, notice: { notice($0) }) }
        try builder.checkColumnNames()
        for column in builder.columns {
            try merge.addLocal(column, builder) { message, detail in notice(message, detail: detail) }
        }
        try merge.requireOneDefault(builder)
        merge.store(in: &builder)
    }

    /// Gives a new table its place among its parents.
    func inherit(_ table: ObjectID, from parents: [Relation], isPartition: Bool) {
        for parent in parents {
            catalog.addInheritance(of: table, from: parent.id)
            catalog.addDependency(
                of: ObjectAddress(.relation, table), on: ObjectAddress(.relation, parent.id),
                kind: isPartition ? .automatic : .normal)
        }
    }

    /// Stores the defaults and checks that a new table inherits.
    func addInheritedParts(of builder: TableBuilder, to table: ObjectID) throws {
        for item in builder.inheritedDefaults {
            guard let column = catalog.relations[table]?.column(named: item.column) else { continue }
            try storeDefault(item.value, of: column.number, table: table)
        }
        for item in builder.inheritedChecks {
            var constraint = Constraint(
                id: context.identifiers.nextObject(), name: item.name, kind: .check(item.expression))
            constraint.inheritCount = item.count
            constraint.isLocal = false
            constraint.isEnforced = item.isEnforced
            constraint.isValidated = item.isEnforced
            updateRelation(table) { $0.constraints.append(constraint) }
            let address = ObjectAddress(.constraint, constraint.id)
            recordOwner(of: address, table: table, columns: item.expression.columnsOfRelation(0).sorted())
            try recordReferences(of: address, in: item.expression, ownTable: table)
        }
    }
}

/// The columns and constraints of several parents, put together.
private struct ParentMerge {
    let isPartition: Bool
    private var columns: [Column] = []
    /// The default of each column; nil in it where parents disagree.
    private var defaults: [String: BoundExpression?] = [:]
    private var checks: [TableBuilder.InheritedCheck] = []
    private var notNulls: [TableBuilder.NotNull] = []
    private var defaultless: Set<String> = []

    /// Makes an empty list.
    init(isPartition: Bool) { self.isPartition = isPartition }

    /// Adds the columns and constraints of one parent.
    mutating func add(_ parent: Relation, notice: (String) -> Void) throws {
        var numbers: [Int: Int] = [:]
        for column in parent.liveColumns {
            if let place = columns.firstIndex(where: { $0.name == column.name }) {
                notice("merging multiple inherited definitions of column \"\(column.name)\"")
                try Self.check(columns[place], column, "inherited column")
                try Self.checkStorage(columns[place], column.storage ?? column.type.storage)
                try Self.checkCompression(columns[place], column.compression.map { _ in "pglz" })
                columns[place].compression = columns[place].compression ?? column.compression
                columns[place].inheritCount += 1
                numbers[column.number] = place + 1
                continue
            }
            var own = Column(number: columns.count + 1, name: column.name, type: column.type)
            own.collation = column.collation
            own.generated = column.generated
            own.storage = column.storage
            own.compression = column.compression
            own.isLocal = false
            own.inheritCount = 1
            if isPartition { own.identity = column.identity }
            columns.append(own)
            numbers[column.number] = own.number
        }
        for column in parent.liveColumns {
            guard let value = column.defaultValue?.expression.renumbered(by: numbers) else { continue }
            if let known = defaults[column.name] {
                if known.map({ $0.fingerprint != value.fingerprint }) ?? false { defaults[column.name] = .some(nil) }
            } else {
                defaults[column.name] = value
            }
        }
        for constraint in parent.constraints where !constraint.noInherit {
            try add(constraint, of: parent, numbers)
        }
    }

    /// Adds one constraint of a parent.
    private mutating func add(_ constraint: Constraint, of parent: Relation, _ numbers: [Int: Int]) throws {
        switch constraint.kind {
        case .notNull(let number):
            guard let name = parent.column(number: number)?.name else { return }
            if let place = notNulls.firstIndex(where: { $0.column == name }) {
                notNulls[place].inheritCount += 1
            } else {
                notNulls.append(
                    .init(name: constraint.name, column: name, noInherit: false, inheritCount: 1, isLocal: false))
            }
        case .check(let condition):
            let expression = condition.renumbered(by: numbers)
            guard let place = checks.firstIndex(where: { $0.name == constraint.name }) else {
                checks.append(
                    .init(name: constraint.name, expression: expression, isEnforced: constraint.isEnforced))
                return
            }
            guard checks[place].expression.fingerprint == expression.fingerprint else {
                throw Diagnostic(
                    .duplicateObject,
                    "check constraint name \"\(constraint.name)\" appears multiple times but with different expressions"
                )
            }
            checks[place].count += 1
            checks[place].isEnforced = checks[place].isEnforced || constraint.isEnforced
        case .primaryKey, .unique, .foreignKey: return
        }
    }

    /// Refuses two definitions of a column that do not go together.
    private static func check(_ old: Column, _ new: Column, _ noun: String) throws {
        if old.type != new.type {
            throw Diagnostic(
                .datatypeMismatch, "\(noun) \"\(new.name)\" has a type conflict",
                detail: "\(old.type.formatted) versus \(new.type.formatted)")
        }
        if old.collation != new.collation {
            throw Diagnostic(.collationMismatch, "\(noun) \"\(new.name)\" has a collation conflict")
        }
        if noun == "inherited column", old.generated != new.generated {
            throw Diagnostic(.datatypeMismatch, "inherited column \"\(new.name)\" has a generation conflict")
        }
    }

    /// Adds a column that was written, merging it with an inherited one (`MergeChildAttribute`).
    mutating func addLocal(
        _ column: Column, _ builder: TableBuilder, notice: (String, String?) -> Void
    ) throws {
        guard let place = columns.firstIndex(where: { $0.name == column.name }) else {
            var own = column
            own.number = columns.count + 1
            columns.append(own)
            return
        }
        if place + 1 == column.number {
            notice("merging column \"\(column.name)\" with inherited definition", nil)
        } else {
            notice(
                "moving and merging column \"\(column.name)\" with inherited definition",
                "User-specified column moved to the position of the inherited column.")
        }
        try Self.check(columns[place], column, "column")
        try mergeCompression(of: place, column, builder)
        let hasDefault = builder.defaults.contains { $0.column == column.name }
        if columns[place].generated != nil {
            if hasDefault, column.generated == nil {
                throw Self.invalid("column \"\(column.name)\" inherits from generated column but specifies default")
            }
            if column.identity != nil {
                throw Self.invalid("column \"\(column.name)\" inherits from generated column but specifies identity")
            }
        } else if column.generated != nil {
            throw Diagnostic(
                .invalidColumnDefinition, "child column \"\(column.name)\" specifies generation expression",
                hint: "A child table column cannot be generated unless its parent column is.")
        }
        columns[place].identity = column.identity ?? columns[place].identity
        columns[place].isLocal = true
        if hasDefault { defaultless.insert(column.name) }
    }

    /// Merges how a written column is compressed with how the inherited one is.
    private mutating func mergeCompression(of place: Int, _ column: Column, _ builder: TableBuilder) throws {
        if let word = builder.compressions[column.name] {
            try Self.checkCompression(columns[place], word)
            columns[place].compression = columns[place].compression ?? column.compression
        }
    }

    /// Refuses two parents that store a column differently.
    private static func checkStorage(_ column: Column, _ letter: Character) throws {
        let own = column.storage ?? column.type.storage
        if own == letter { return }
        throw Diagnostic(
            .datatypeMismatch, "inherited column \"\(column.name)\" has a storage parameter conflict",
            detail: "\(ColumnStorage.name(own)) versus \(ColumnStorage.name(letter))")
    }

    /// Refuses another compression than the inherited one, if both are said.
    private static func checkCompression(_ column: Column, _ word: String?) throws {
        guard column.compression != nil, let word, word != "pglz" else { return }
        throw Diagnostic(
            .datatypeMismatch, "column \"\(column.name)\" has a compression method conflict",
            detail: "pglz versus \(word)")
    }

    /// Makes the error of a column that cannot be what it is said to be.
    private static func invalid(_ message: String) -> Diagnostic { Diagnostic(.invalidColumnDefinition, message) }

    /// Refuses columns for which parents give different defaults and the table none.
    func requireOneDefault(_ builder: TableBuilder) throws {
        for column in columns where !defaultless.contains(column.name) {
            guard let known = defaults[column.name], known == nil else { continue }
            let what = column.generated == nil ? "default values" : "generation expressions"
            let hint = column.generated == nil ? "default" : "generation expression"
            throw Diagnostic(
                .invalidColumnDefinition, "column \"\(column.name)\" inherits conflicting \(what)",
                hint: "To resolve the conflict, specify a \(hint) explicitly.")
        }
    }

    /// Puts the result into a builder.
    func store(in builder: inout TableBuilder) {
        let old = builder.columns
        builder.columns = columns
        builder.inheritedChecks = checks
        for column in columns where !defaultless.contains(column.name) {
            if let value = defaults[column.name], let value { builder.inheritedDefaults.append((column.name, value)) }
        }
        for item in notNulls {
            if let place = builder.notNulls.firstIndex(where: { $0.column == item.column }) {
                builder.notNulls[place].inheritCount = item.inheritCount
            } else {
                builder.notNulls.append(item)
            }
        }
        for place in builder.likes.indices {
            builder.likes[place].numbers = builder.likes[place].numbers.mapValues { number in
                columns.first { $0.name == old[number - 1].name }?.number ?? number
            }
        }
    }
}
