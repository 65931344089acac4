import SQLBasics

/// The catalog that an object's row stands in; the raw value is that catalog's number in pg_class.
package enum ObjectClass: UInt32, Sendable, CaseIterable {
    case type = 1247
    case function = 1255
    case relation = 1259
    case role = 1260
    case roleMembership = 1261
    case database = 1262
    case tablespace = 1213
    case columnDefault = 2604
    case constraint = 2606
    case language = 2612
    case rewriteRule = 2618
    case schema = 2615
    case trigger = 2620
    case defaultPrivileges = 826
    case collation = 3456
    case policy = 3256
    case parameter = 6243
    case foreignDataWrapper = 2328
    case foreignServer = 1417
    case userMapping = 1418
    case largeObject = 2613
    case statistics = 3381
    case publication = 6104
    case publicationRelation = 6106
    case publicationSchema = 6237
    case subscription = 6100
    case eventTrigger = 3466
    case `operator` = 2617
    case cast = 2605
}

/// Any object of a database, or a column of a relation (PostgreSQL's `ObjectAddress`).
package struct ObjectAddress: Hashable, Sendable {
    package var objectClass: ObjectClass
    package var id: ObjectID
    /// The column's number; 0 for the object as a whole.
    package var column: Int

    /// Makes an address.
    package init(_ objectClass: ObjectClass, _ id: ObjectID, column: Int = 0) {
        self.objectClass = objectClass
        self.id = id
        self.column = column
    }
}

/// How an object depends on another (manual 52.18, pg_depend).
package enum DependencyKind: Character, Sendable {
    /// Dropping the other needs CASCADE.
    case normal = "n"
    /// The dependent goes with the other silently.
    case automatic = "a"
    /// The dependent is a part of the other's making and can't be dropped on its own.
    case `internal` = "i"
    /// The dependent is a part of the other, which stands on the same level of a partitioned table.
    case partition = "P"
    /// The dependent goes with the partition that it is on.
    case partitionTable = "S"
}

/// One row of pg_depend.
package struct Dependency: Hashable, Sendable {
    /// What depends.
    package var dependent: ObjectAddress
    /// What it depends on.
    package var referenced: ObjectAddress
    package var kind: DependencyKind

    /// Makes a dependency.
    package init(_ dependent: ObjectAddress, on referenced: ObjectAddress, kind: DependencyKind) {
        self.dependent = dependent
        self.referenced = referenced
        self.kind = kind
    }
}
