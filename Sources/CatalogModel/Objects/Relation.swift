import AccessControl
import HashTreeCollections
import SQLBasics
import SQLTypes

/// What a relation is (`relkind`).
package enum RelationKind: Character, Sendable {
    case table = "r"
    case index = "i"
    case sequence = "S"
    case view = "v"
    case materializedView = "m"
    case compositeType = "c"
    case foreignTable = "f"
    case partitionedTable = "p"
}

/// Whether a relation outlives its session and a crash (`relpersistence`).
package enum RelationPersistence: Character, Sendable {
    case permanent = "p"
    case unlogged = "u"
    case temporary = "t"
}

/// A table, view, index, sequence or other relation: its row of pg_class with what belongs to it.
package struct Relation: Sendable {
    /// What the relation holds; the properties are in the extension.
    var fields: CopyOnWrite<Fields>

    /// Tells whether the relation has the columns of the system, which views and composite types lack
    /// (`AddNewAttributeTuples`).
    package var hasSystemColumns: Bool { kind != .view && kind != .compositeType }

    /// Stores the ACL, unless it stays as it is, and those of some columns; an empty one of a column is stored as none.
    mutating func storeACLs(_ acl: ACL?, columns changed: [Int: ACL]) {
        if let acl { self.acl = acl }
        for (number, acl) in changed where columns.indices.contains(number - 1) {
            columns[number - 1].acl = acl.isEmpty ? nil : acl
        }
    }

    /// Makes a relation without columns.
    package init(id: ObjectID, schema: ObjectID, name: String, kind: RelationKind, owner: RoleID) {
        fields = CopyOnWrite(Fields(id: id, schema: schema, name: name, kind: kind, owner: owner))
    }

    /// The columns that have not been dropped.
    package var liveColumns: [Column] { columns.filter { !$0.isDropped } }

    /// Returns the column of this name, unless it was dropped.
    package func column(named name: String) -> Column? { columns.first { $0.name == name && !$0.isDropped } }

    /// Returns the column of this number, dropped or not; nil for system columns and numbers out of range.
    package func column(number: Int) -> Column? {
        columns.indices.contains(number - 1) ? columns[number - 1] : nil
    }

    /// The primary key, if there is one.
    package var primaryKey: Constraint? { constraints.first { $0.isPrimaryKey } }
}

/// The key under which storage keeps the rows of a relation (`relfilenode`); never used again.
package struct StorageID: Hashable, Sendable {
    package var rawValue: UInt64

    /// Makes the key of this number.
    package init(_ rawValue: UInt64) { self.rawValue = rawValue }
}

/// A column of a relation: its row of pg_attribute.
package struct Column: Sendable {
    package enum Identity: Character, Sendable {
        case always = "a"
        case byDefault = "d"
    }
    package enum Generated: Character, Sendable {
        case stored = "s"
        case virtual = "v"
    }
    /// The number from 1 (`attnum`), never used again.
    package var number: Int
    package var name: String
    package var type: SQLType
    package var isNotNull = false
    package var defaultValue: ColumnDefault?
    package var identity: Identity?
    package var generated: Generated?
    package var isDropped = false
    /// The value that rows stored before ADD COLUMN … DEFAULT have here (`attmissingval`).
    package var missingValue: Value?
    /// The privileges; nil while there are none.
    package var acl: ACL?
    package var collation: ObjectID = .invalid
    /// The options of a foreign table's column as `name=value` (`attfdwoptions`).
    package var foreignOptions: [String] = []
    /// How many values statistics keep (`attstattarget`); nil for the setting's.
    package var statistics: Int?
    /// How values are stored (`attstorage`), where that is not the type's way.
    package var storage: Character?
    /// How values are compressed (`attcompression`); nil for the setting's way.
    package var compression: Character?
    /// Parameters as `name=value` (`attoptions`).
    package var options: [String] = []
    /// From how many parents the column is inherited (`attinhcount`).
    package var inheritCount = 0
    /// Whether the column was defined here as well (`attislocal`).
    package var isLocal = true

    /// Makes a column.
    package init(number: Int, name: String, type: SQLType) {
        self.number = number
        self.name = name
        self.type = type
    }
}

/// A column's default: its row of pg_attrdef.
package struct ColumnDefault: Sendable {
    package var id: ObjectID
    /// The expression, converted to the column's type; for a generated column it refers to relation 0.
    package var expression: BoundExpression

    /// Makes a default.
    package init(id: ObjectID, expression: BoundExpression) {
        self.id = id
        self.expression = expression
    }
}

/// A constraint of a table: its row of pg_constraint.
package struct Constraint: Sendable {
    package enum Kind: Sendable {
        case notNull(column: Int)
        /// Over relation 0; true and NULL pass.
        case check(BoundExpression)
        case primaryKey(columns: [Int], index: ObjectID)
        case unique(columns: [Int], index: ObjectID, nullsNotDistinct: Bool)
        case foreignKey(ForeignKey)
    }
    package var id: ObjectID
    package var name: String
    package var kind: Kind
    package var isDeferrable = false
    package var isInitiallyDeferred = false
    package var isValidated = true
    package var isEnforced = true
    package var noInherit = false
    /// From how many parents the constraint is inherited (`coninhcount`).
    package var inheritCount = 0
    /// Whether the constraint was defined here as well (`conislocal`).
    package var isLocal = true
    /// The constraint of the partitioned table that this one was made for (`conparentid`).
    package var parent: ObjectID?

    /// Makes a constraint.
    package init(id: ObjectID, name: String, kind: Kind) {
        self.id = id
        self.name = name
        self.kind = kind
    }

    /// Tells whether this is the primary key.
    package var isPrimaryKey: Bool {
        if case .primaryKey = kind { true } else { false }
    }
}

/// A foreign key: columns here, columns there, and what to do when rows there go.
package struct ForeignKey: Sendable {
    package enum Action: Character, Sendable {
        case noAction = "a"
        case restrict = "r"
        case cascade = "c"
        case setNull = "n"
        case setDefault = "d"
    }
    package enum Match: Character, Sendable {
        case simple = "s"
        case full = "f"
    }
    package var columns: [Int]
    package var referencedRelation: ObjectID
    package var referencedColumns: [Int]
    /// The unique index on the referenced columns.
    package var referencedIndex: ObjectID
    package var onDelete: Action
    package var onUpdate: Action
    /// The columns that SET NULL or SET DEFAULT on delete touches; empty for all.
    package var deleteSetColumns: [Int] = []
    package var match: Match
    /// Whether this stands for one partition of the table that the key of the same relation refers to.
    package var isForPartition = false

    /// Makes a foreign key.
    package init(
        columns: [Int], referencedRelation: ObjectID, referencedColumns: [Int], referencedIndex: ObjectID,
        onDelete: Action, onUpdate: Action, match: Match
    ) {
        self.columns = columns
        self.referencedRelation = referencedRelation
        self.referencedColumns = referencedColumns
        self.referencedIndex = referencedIndex
        self.onDelete = onDelete
        self.onUpdate = onUpdate
        self.match = match
    }
}

/// What makes a view: the analyzed query, and options.
package struct ViewDefinition: Sendable {
    package enum CheckOption: Sendable { case local, cascaded }
    package var query: BoundQuery
    /// Whether the query reads whole rows of relations, which follow what the relations become.
    private var readsRows: Bool
    package var isSecurityInvoker = false
    package var isSecurityBarrier = false
    package var checkOption: CheckOption?
    /// The number of the view's rule in pg_rewrite, which is what other objects depend through.
    package var rule: ObjectID

    /// Makes a definition.
    package init(query: BoundQuery, rule: ObjectID) {
        self.query = query
        readsRows = query.readsRows
        self.rule = rule
    }
}

extension ViewDefinition {
    /// Puts another query in the place of the view's.
    package mutating func setQuery(_ query: BoundQuery) {
        self.query = query
        readsRows = query.readsRows
    }

    /// Returns the query with the whole rows of relations as they are now.
    package func query(readingRowsOf catalog: Catalog) -> BoundQuery {
        query(readingRowsOf: { catalog.relations[$0] })
    }

    /// Returns the query with the whole rows of relations, which the closure finds, as they are now.
    package func query(readingRowsOf relation: (ObjectID) -> Relation?) -> BoundQuery {
        readsRows ? query.withPresentRows(relation, outer: []) : query
    }
}

/// What makes a foreign table: its row of pg_foreign_table.
package struct ForeignTableDefinition: Hashable, Sendable {
    package var server: ObjectID
    /// The options as `name=value`.
    package var options: [String]

    /// Makes a definition.
    package init(server: ObjectID, options: [String]) {
        self.server = server
        self.options = options
    }
}

/// What makes an index: its row of pg_index.
package struct IndexDefinition: Sendable {
    package struct Key: Sendable {
        /// The column's number; 0 for an expression.
        package var column: Int
        package var expression: BoundExpression?
        /// What the expression suggests as the name of the index's column.
        package var name: String?
        package var isDescending = false
        package var nullsFirst = false

        /// Makes a key over a column, or over an expression.
        package init(column: Int, expression: BoundExpression? = nil) {
            self.column = column
            self.expression = expression
        }
    }
    package var table: ObjectID
    package var method: String
    package var keys: [Key]
    package var included: [Int] = []
    package var isUnique: Bool
    package var isPrimary = false
    /// Tells whether CLUSTER used the index last (`indisclustered`).
    package var isClustered = false
    /// Tells whether the index is named by the table's REPLICA IDENTITY (`indisreplident`).
    package var isReplicaIdentity = false
    package var nullsNotDistinct = false
    package var predicate: BoundExpression?
    /// The constraint that the index serves, if any.
    package var constraint: ObjectID?

    /// Makes an index.
    package init(table: ObjectID, method: String, keys: [Key], isUnique: Bool) {
        self.table = table
        self.method = method
        self.keys = keys
        self.isUnique = isUnique
    }

    /// The definition without the marks of CLUSTER and REPLICA IDENTITY, for an index like this one of another table.
    package var unmarked: Self {
        var copy = self
        copy.isClustered = false
        copy.isReplicaIdentity = false
        return copy
    }
}

/// What makes a sequence: its row of pg_sequence. The counter itself is outside of the snapshot.
package struct SequenceDefinition: Sendable, Hashable {
    package var type: SQLType
    package var start: Int64
    package var increment: Int64
    package var minimum: Int64
    package var maximum: Int64
    package var cache: Int64
    package var cycles: Bool
    /// The column that owns the sequence (OWNED BY, serial, identity).
    package var ownedBy: OwningColumn?

    package struct OwningColumn: Sendable, Hashable {
        package var relation: ObjectID
        package var column: Int
        package var isIdentity: Bool

        /// Makes a reference to a column.
        package init(relation: ObjectID, column: Int, isIdentity: Bool) {
            self.relation = relation
            self.column = column
            self.isIdentity = isIdentity
        }
    }

    /// Makes a definition.
    package init(
        type: SQLType, start: Int64, increment: Int64, minimum: Int64, maximum: Int64, cache: Int64, cycles: Bool
    ) {
        self.type = type
        self.start = start
        self.increment = increment
        self.minimum = minimum
        self.maximum = maximum
        self.cache = cache
        self.cycles = cycles
    }
}
