import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// What CREATE TABLE and ALTER TABLE ADD collect about a table before its parts are made
/// (PostgreSQL's `transformCreateStmt`).
struct TableBuilder {
    /// A check constraint to make.
    struct Check {
        var name: String?
        var expression: Expression
        /// The column that it was written behind.
        var column: String?
        var attributes: ConstraintAttributes
        var noInherit: Bool
        var span: SourceSpan
    }

    /// A primary key or unique constraint to make.
    struct Key {
        var name: String?
        var columns: [Identifier]
        var included: [Identifier] = []
        var isPrimary: Bool
        var nullsNotDistinct = false
        var attributes: ConstraintAttributes
        var place = IndexPlace.written(nil)
        var options: [String] = []
        var span: SourceSpan
    }

    /// A foreign key to make.
    struct Reference {
        var name: String?
        var columns: [Identifier]
        var reference: ForeignKeyReference
        var attributes: ConstraintAttributes
    }

    /// A NOT NULL constraint to make.
    struct NotNull {
        var name: String?
        var column: String
        var noInherit: Bool
        /// From how many parents the constraint is inherited, and whether it was written as well.
        var inheritCount = 0
        var isLocal = true

        /// Makes an inherited constraint one that was written as well, under its own name.
        mutating func makeLocal(named name: String?) {
            guard !isLocal else { return }
            isLocal = true
            self.name = name
        }
    }

    /// A check constraint that is inherited.
    struct InheritedCheck {
        var name: String
        /// The condition over the new table's columns.
        var expression: BoundExpression
        var count = 1
        var isEnforced: Bool
    }

    /// A default to make, still as it was written.
    struct Default {
        var column: String
        var expression: Expression
        var generated: Column.Generated?
    }

    /// A sequence to make for a column.
    struct OwnedSequence {
        var column: String
        var type: SQLType
        var options: [SequenceOption]
        var identity: Column.Identity?
    }

    let tableName: String
    var columns: [Column] = []
    var checks: [Check] = []
    var keys: [Key] = []
    var references: [Reference] = []
    var notNulls: [NotNull] = []
    var defaults: [Default] = []
    var sequences: [OwnedSequence] = []
    var likes: [LikeCopy] = []
    /// The compression of each column for which one is written.
    var compressions: [String: String] = [:]
    var inheritedChecks: [InheritedCheck] = []
    var inheritedDefaults: [(column: String, value: BoundExpression)] = []

    /// Makes a builder for a table.
    init(tableName: String) { self.tableName = tableName }
}

// MARK: - Columns

extension TableBuilder {
    /// Adds a column with everything that is written behind it (`transformColumnDefinition`).
    mutating func add(_ definition: ColumnDefinition, number: Int, resolve: (TypeName) throws -> SQLType) throws {
        let name = definition.name.name
        let serial = Self.serialType(definition.type)
        let type = try serial ?? resolve(definition.type)
        try Self.checkType(type, of: name, at: definition.type.span)
        var column = Column(number: number, name: name, type: type)
        if let collation = definition.collation {
            column.collation = try Collations.lookUp(collation, at: collation.span)
            try Collations.check(type, at: collation.span)
        }
        try addStorage(definition, to: &column)
        if let serial {
            sequences.append(OwnedSequence(column: name, type: serial, options: [], identity: nil))
        }
        var state = ColumnState(isNotNull: serial != nil, hasDefault: serial != nil, isSerial: serial != nil)
        for constraint in definition.constraints {
            try add(constraint, constraint.attributes, to: &column, &state)
        }
        if state.isNotNull || serial != nil {
            column.isNotNull = true
            if !notNulls.contains(where: { $0.column == name }) {
                notNulls.append(NotNull(name: nil, column: name, noInherit: false))
            }
        }
        columns.append(column)
    }

    /// Adds how a column is said to be stored.
    private mutating func addStorage(_ definition: ColumnDefinition, to column: inout Column) throws {
        if let word = definition.storage?.name {
            let letter = try ColumnStorage.letter(word, of: column.type)
            column.storage = letter == column.type.storage ? nil : letter
        }
        if let word = definition.compression?.name {
            column.compression = try ColumnStorage.compression(word, of: column.type)
            compressions[column.name] = word
        }
    }

    /// Adds what is written behind the name of a column that a partition has from its parent.
    mutating func addOptions(_ definition: ColumnDefinition) throws {
        let name = definition.name.name
        guard let position = columns.firstIndex(where: { $0.name == name }) else {
            throw Diagnostic(.undefinedColumn, "column \"\(name)\" does not exist")
        }
        var column = columns[position]
        let inherited = column.generated
        column.generated = nil
        var state = ColumnState(isNotNull: false, hasDefault: false, isSerial: false)
        for constraint in definition.constraints { try add(constraint, constraint.attributes, to: &column, &state) }
        if state.hasDefault, inherited != nil {
            throw Diagnostic(
                .invalidColumnDefinition, "column \"\(name)\" inherits from generated column but specifies default")
        }
        if state.hasGenerated, inherited == nil {
            throw Diagnostic(
                .invalidColumnDefinition, "child column \"\(name)\" specifies generation expression",
                hint: "A child table column cannot be generated unless its parent column is.")
        }
        if !state.hasGenerated { column.generated = inherited }
        if state.hasDefault || state.hasGenerated { inheritedDefaults.removeAll { $0.column == name } }
        if state.isNotNull { column.isNotNull = true }
        columns[position] = column
    }

    /// What has been said about a column so far.
    private struct ColumnState {
        var isNotNull: Bool
        var isNull = false
        var hasDefault: Bool
        /// Tells whether the default is that of a serial column, which errors do not point at.
        var isSerial: Bool
        var hasIdentity = false
        var hasGenerated = false
    }

    /// Adds one constraint of a column.
    private mutating func add(
        _ constraint: ColumnConstraint, _ attributes: ConstraintAttributes, to column: inout Column,
        _ state: inout ColumnState
    ) throws {
        let name = column.name
        let identifier = Identifier(name, span: constraint.span)
        switch constraint.kind {
        case .null:
            if state.isNotNull { throw conflictingNull(name, constraint.span) }
            state.isNull = true
        case .notNull(let noInherit):
            if state.isNull { throw conflictingNull(name, constraint.span) }
            state.isNotNull = true
            notNulls.append(NotNull(name: constraint.name?.name, column: name, noInherit: noInherit))
        case .defaultValue(let expression):
            try checkSingleDefault(&state, name, constraint.span)
            if state.hasIdentity { throw both("default and identity", name, constraint.span) }
            if state.hasGenerated { throw both("default and generation expression", name, constraint.span) }
            defaults.append(Default(column: name, expression: expression, generated: nil))
        case .identity(let generation, let options):
            try addIdentity(generation, options, to: &column, &state, constraint.span)
        case .generated(let expression, let isStored):
            if state.hasDefault { throw both("default and generation expression", name, constraint.span) }
            if state.hasIdentity { throw both("identity and generation expression", name, constraint.span) }
            if state.hasGenerated {
                throw Diagnostic(
                    .syntaxError,
                    "multiple generation clauses specified for column \"\(name)\" of table \"\(tableName)\"",
                    at: constraint.span)
            }
            state.hasGenerated = true
            column.generated = isStored ? .stored : .virtual
            defaults.append(Default(column: name, expression: expression, generated: column.generated))
        case .check(let expression, let noInherit):
            checks.append(
                Check(
                    name: constraint.name?.name, expression: expression, column: name, attributes: attributes,
                    noInherit: noInherit, span: constraint.span))
        case .unique(let nullsNotDistinct, let index):
            let options = try StorageParameters.texts(ofKey: index)
            keys.append(
                Key(
                    name: constraint.name?.name, columns: [identifier], isPrimary: false,
                    nullsNotDistinct: nullsNotDistinct, attributes: attributes, place: .written(index.tablespace),
                    options: options,
                    span: constraint.span))
        case .primaryKey(let index):
            let options = try StorageParameters.texts(ofKey: index)
            if state.isNull { throw conflictingNull(name, constraint.span) }
            try addPrimaryKey(
                Key(
                    name: constraint.name?.name, columns: [identifier], isPrimary: true, attributes: attributes,
                    place: .written(index.tablespace), options: options,
                    span: constraint.span))
            state.isNotNull = true
        case .references(let reference):
            references.append(
                Reference(
                    name: constraint.name?.name, columns: [identifier], reference: reference, attributes: attributes))
        }
    }

    /// Makes a column an identity column.
    private mutating func addIdentity(
        _ generation: ColumnConstraint.Generation, _ options: [SequenceOption], to column: inout Column,
        _ state: inout ColumnState, _ span: SourceSpan
    ) throws {
        let name = column.name
        if state.hasIdentity {
            throw Diagnostic(
                .syntaxError, "multiple identity specifications for column \"\(name)\" of table \"\(tableName)\"",
                at: span)
        }
        if state.hasDefault { throw both("default and identity", name, span) }
        if state.hasGenerated { throw both("identity and generation expression", name, span) }
        if state.isNull { throw conflictingNull(name, span) }
        guard [.int2, .int4, .int8].contains(column.type.unmodified) else {
            throw Diagnostic(.invalidParameterValue, "identity column type must be smallint, integer, or bigint")
        }
        state.hasIdentity = true
        state.isNotNull = true
        column.identity = generation == .always ? .always : .byDefault
        sequences.append(
            OwnedSequence(column: name, type: column.type, options: options, identity: column.identity))
    }

    /// Refuses a second default.
    private func checkSingleDefault(_ state: inout ColumnState, _ name: String, _ span: SourceSpan) throws {
        if state.hasDefault {
            throw Diagnostic(
                .syntaxError, "multiple default values specified for column \"\(name)\" of table \"\(tableName)\"",
                at: state.isSerial ? nil : span)
        }
        state.hasDefault = true
    }

    /// Adds a primary key, the only one.
    mutating func addPrimaryKey(_ key: Key) throws {
        if keys.contains(where: \.isPrimary) {
            throw Diagnostic(
                .invalidTableDefinition, "multiple primary keys for table \"\(tableName)\" are not allowed",
                at: key.span)
        }
        keys.append(key)
    }

    /// Makes the error of a column that is declared NULL and NOT NULL.
    private func conflictingNull(_ column: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .syntaxError,
            "conflicting NULL/NOT NULL declarations for column \"\(column)\" of table \"\(tableName)\"", at: span)
    }

    /// Makes the error of two ways to fill a column.
    private func both(_ what: String, _ column: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .syntaxError, "both \(what) specified for column \"\(column)\" of table \"\(tableName)\"", at: span)
    }

    /// Returns the integer type behind `serial` and its kin; nil for any other type.
    static func serialType(_ name: TypeName) -> SQLType? {
        guard name.name.parts.count == 1, name.arrayBounds.isEmpty else { return nil }
        switch name.name.name {
        case "serial", "serial4": return .int4
        case "bigserial", "serial8": return .int8
        case "smallserial", "serial2": return .int2
        default: return nil
        }
    }

    /// Refuses pseudo-types (`CheckAttributeType`).
    static func checkType(_ type: SQLType, of column: String, at span: SourceSpan) throws {
        let pseudo: [SQLType] = [
            .any, .anyarray, .anyelement, .anynonarray, .anycompatible, .anycompatiblearray, .record, .void, .unknown,
        ]
        guard pseudo.contains(type.unmodified) || type.elementType?.oid == SQLType.record.oid else { return }
        throw Diagnostic(
            .invalidTableDefinition, "column \"\(column)\" has pseudo-type \(type.unmodified.formatted)")
    }

    /// Refuses a column whose type holds rows of the column's own table, by whatever domains, arrays and composite types
    /// (`CheckAttributeType` with the row types it stands in).
    static func checkContainment(_ type: SQLType, in relation: Relation, _ context: ExecutionContext) throws {
        var seen: Set<ObjectID> = []
        var open = [type.unmodified]
        while let next = open.popLast() {
            let inner = (next.elementType ?? next).base.unmodified
            if inner.oid == relation.rowType {
                throw Diagnostic(
                    .invalidTableDefinition,
                    "composite type \(context.environment.typeName(inner)) cannot be made a member of itself")
            }
            guard seen.insert(inner.oid).inserted else { continue }
            if inner.isArray { open.append(inner) }
            open += inner.fields?.types ?? []
        }
    }
}

// MARK: - Table constraints

extension TableBuilder {
    /// Adds a constraint of the table (`transformTableConstraint`).
    mutating func add(_ constraint: TableConstraint) throws {
        let name = constraint.name?.name
        let attributes = constraint.attributes
        switch constraint.kind {
        case .check(let expression):
            checks.append(
                Check(
                    name: name, expression: expression, column: nil, attributes: attributes,
                    noInherit: attributes.isNoInherit, span: constraint.span))
        case .notNull(let column):
            notNulls.append(NotNull(name: name, column: column.name, noInherit: attributes.isNoInherit))
        case .unique(let columns, let nullsNotDistinct, let included, let index):
            let options = try StorageParameters.texts(ofKey: index)
            keys.append(
                Key(
                    name: name, columns: columns, included: included, isPrimary: false,
                    nullsNotDistinct: nullsNotDistinct, attributes: attributes, place: .written(index.tablespace),
                    options: options,
                    span: constraint.span))
        case .primaryKey(let columns, let included, let index):
            let options = try StorageParameters.texts(ofKey: index)
            try addPrimaryKey(
                Key(
                    name: name, columns: columns, included: included, isPrimary: true, attributes: attributes,
                    place: .written(index.tablespace), options: options,
                    span: constraint.span))
        case .foreignKey(let columns, let period, let reference):
            if period != nil { throw Diagnostic.notSupported("PERIOD in a foreign key", at: constraint.span) }
            references.append(Reference(name: name, columns: columns, reference: reference, attributes: attributes))
        case .uniqueUsingIndex, .primaryKeyUsingIndex:
            throw Diagnostic(
                .featureNotSupported, "cannot use an existing index in CREATE TABLE", at: constraint.span)
        case .unsupported(let words):
            throw Diagnostic.notSupported(words, at: constraint.span)
        }
    }

    /// Takes out keys that say the same as one before, which then gets their name; the primary key is the first of all
    /// (`transformIndexConstraints`).
    mutating func mergeEqualKeys() {
        var kept: [Key] = []
        for key in keys.filter(\.isPrimary) + keys.filter({ !$0.isPrimary }) {
            let equal = kept.firstIndex {
                $0.columns.map(\.name) == key.columns.map(\.name) && $0.nullsNotDistinct == key.nullsNotDistinct
                    && $0.included.map(\.name) == key.included.map(\.name) && $0.attributes == key.attributes
            }
            if let equal {
                kept[equal].name = kept[equal].name ?? key.name
            } else {
                kept.append(key)
            }
        }
        keys = kept
    }

    /// Makes one of the NOT NULL constraints of a column that are inherited and written, or written twice
    /// (`AddRelationNotNullConstraints`).
    mutating func mergeNotNulls() throws {
        var kept: [NotNull] = []
        for item in notNulls {
            if item.isLocal, let place = kept.firstIndex(where: { $0.column == item.column && $0.isLocal }) {
                if let first = kept[place].name, let second = item.name, first != second {
                    throw Diagnostic(
                        .internalError, "conflicting not-null constraint names \"\(first)\" and \"\(second)\"")
                }
                kept[place].name = kept[place].name ?? item.name
            } else if item.isLocal, let place = kept.firstIndex(where: { $0.column == item.column && !$0.isLocal }) {
                kept[place].makeLocal(named: item.name)
            } else {
                kept.append(item)
            }
        }
        notNulls = kept
    }

    /// Refuses two check constraints of the same name in one statement (`MergeWithExistingConstraint`).
    func checkConstraintNames() throws {
        var seen: Set<String> = []
        for name in checks.compactMap(\.name) where !seen.insert(name).inserted {
            throw Diagnostic(.duplicateObject, "check constraint \"\(name)\" already exists")
        }
    }

    /// Checks the columns among each other: no name twice, none of a system column (`CheckAttributeNamesTypes`).
    func checkColumnNames(isView: Bool = false) throws {
        if columns.count > 1600 {
            throw Diagnostic(.tooManyColumns, "tables can have at most 1600 columns")
        }
        var seen: Set<String> = []
        for column in columns {
            if !isView, Self.systemColumns.contains(column.name) {
                throw Diagnostic(
                    .duplicateColumn, "column name \"\(column.name)\" conflicts with a system column name")
            }
            if !seen.insert(column.name).inserted {
                throw Diagnostic(.duplicateColumn, "column \"\(column.name)\" specified more than once")
            }
        }
    }

    /// The names of the columns that every table has.
    static let systemColumns: Set<String> = ["tableoid", "cmax", "xmax", "cmin", "xmin", "ctid"]
}
