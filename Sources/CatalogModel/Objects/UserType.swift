import AccessControl
import SQLBasics
import SQLTypes

/// A domain, an enumeration, or a type of ranges or multiranges: its row of pg_type with what belongs to it. Composite types are relations of their own kind.
package struct UserType: Sendable {
    /// What makes the type.
    package enum Definition: Sendable {
        case domain(DomainDefinition)
        /// The labels in their order.
        case enumeration([EnumLabel])
        /// Ranges
        case range(RangeDefinition)
        /// Multiranges of the ranges of this type
        case multirange(of: ObjectID)
    }
    package var id: ObjectID
    /// The number of the type of arrays of it.
    package var array: ObjectID
    package var schema: ObjectID
    package var name: String
    package var owner: RoleID
    /// The privileges; nil while they are the built-in default.
    package var acl: ACL?
    package var definition: Definition

    /// Makes a type.
    package init(
        id: ObjectID, array: ObjectID, schema: ObjectID, name: String, owner: RoleID, acl: ACL?,
        definition: Definition
    ) {
        self.id = id
        self.array = array
        self.schema = schema
        self.name = name
        self.owner = owner
        self.acl = acl
        self.definition = definition
    }

    /// What makes a domain; nil for an enumeration.
    package var domain: DomainDefinition? {
        get { if case .domain(let domain) = definition { domain } else { nil } }
        set { if let newValue { definition = .domain(newValue) } }
    }

    /// The labels of an enumeration; nil for a domain.
    package var labels: [EnumLabel]? {
        get { if case .enumeration(let labels) = definition { labels } else { nil } }
        set { if let newValue { definition = .enumeration(newValue) } }
    }
}

/// What makes a type of ranges: its row of pg_range.
package struct RangeDefinition: Sendable {
    /// The type of the elements.
    package var subtype: SQLType
    /// The type of multiranges.
    package var multirange: ObjectID
    package var collation: ObjectID
    /// The function that tells how far two elements are apart; invalid when there is none.
    package var difference: ObjectID

    /// Makes a definition.
    package init(subtype: SQLType, multirange: ObjectID, collation: ObjectID, difference: ObjectID) {
        self.subtype = subtype
        self.multirange = multirange
        self.collation = collation
        self.difference = difference
    }

    /// What belongs to ranges of the type of this number.
    package func rangeType(_ id: ObjectID) -> RangeType {
        RangeType(
            type: SQLType(oid: id), multirange: SQLType(oid: multirange),
            kind: RangeKind(subtype: subtype, canonical: .none))
    }
}

/// What makes a domain.
package struct DomainDefinition: Sendable {
    /// A constraint of a domain: its row of pg_constraint.
    package struct Constraint: Sendable {
        package enum Kind: Sendable {
            case notNull
            /// Over parameter 0, which is VALUE; true and NULL pass.
            case check(BoundExpression)
        }
        package var id: ObjectID
        package var name: String
        package var kind: Kind
        package var isValidated = true

        /// Makes a constraint.
        package init(id: ObjectID, name: String, kind: Kind) {
            self.id = id
            self.name = name
            self.kind = kind
        }
    }

    /// The type right below, with its modifier; it may be a domain itself.
    package var base: SQLType
    /// The default, converted to the type below all domains.
    package var defaultValue: BoundExpression?
    /// The constraints in order of creation.
    package var constraints: [Constraint] = []
    package var collation: ObjectID = .invalid

    /// Makes a domain without constraints.
    package init(base: SQLType) { self.base = base }

    /// Tells whether the domain itself refuses NULL (`typnotnull`).
    package var isNotNull: Bool {
        constraints.contains { if case .notNull = $0.kind { true } else { false } }
    }
}

/// What every type of a catalog has, however it came to be: made by CREATE TYPE or DOMAIN, as the row type of a relation, or
/// as the type of arrays of one of these.
package struct TypeEntry: Sendable {
    /// The sorts of types.
    package enum Kind: Sendable {
        case domain(DomainDefinition)
        case enumeration([EnumLabel])
        case range(RangeDefinition)
        /// Multiranges of the ranges of this type.
        case multirange(of: ObjectID)
        /// The row type of a relation; for a composite type that is its relation.
        case row(Relation)
        /// Arrays of the type of this number.
        case array(of: ObjectID)
    }
    package var id: ObjectID
    /// The number of the type of arrays of it; invalid for an array type.
    package var array: ObjectID
    package var schema: ObjectID
    package var name: String
    package var owner: RoleID
    package var acl: ACL?
    package var kind: Kind

    /// Tells whether the type is a domain.
    package var isDomain: Bool { if case .domain = kind { true } else { false } }

    /// Tells whether the type is a row type that comes with a relation other than a composite type's own.
    package var tableOfRow: Relation? {
        if case .row(let relation) = kind, relation.kind != .compositeType { relation } else { nil }
    }
}
