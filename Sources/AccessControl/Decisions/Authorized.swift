import SQLBasics
import Synchronization

/// Tells one database's data from another's: a scratch copy or a what-if gets a new one, so that permits drawn for the
/// copy are refused by the real store.
package struct DataIdentity: Hashable, Sendable {
    /// The number that tells it from others.
    private let number: UInt64
    /// The next number.
    private static let counter = Atomic<UInt64>(1)

    /// Makes an identity that no other data has.
    package static func fresh() -> DataIdentity {
        DataIdentity(number: counter.add(1, ordering: .relaxed).oldValue)
    }

    /// Makes the identity with a number.
    private init(number: UInt64) { self.number = number }
}

/// What a permit lets its bearer do with a relation's stored rows.
package struct StorageAccess: OptionSet, Hashable, Sendable {
    /// The bits.
    package let rawValue: UInt8

    /// Makes the set with these bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Reading rows, for the user to see.
    package static let read = StorageAccess(rawValue: 1)
    /// Finding the rows to change, without which nothing can be updated or deleted.
    package static let locate = StorageAccess(rawValue: 2)
    /// Adding rows.
    package static let insert = StorageAccess(rawValue: 4)
    /// Changing rows.
    package static let update = StorageAccess(rawValue: 8)
    /// Marking rows as deleted.
    package static let delete = StorageAccess(rawValue: 16)
    /// Emptying the relation.
    package static let truncate = StorageAccess(rawValue: 32)
    /// Creating, rebuilding and dropping the storage itself and its indexes.
    package static let define = StorageAccess(rawValue: 64)

    /// Returns what a privilege on a relation opens.
    package init(_ privilege: Privilege) {
        switch privilege {
        case .select: self = [.read, .locate]
        case .insert: self = .insert
        case .update: self = [.update, .locate]
        case .delete: self = [.delete, .locate]
        case .truncate: self = .truncate
        case .maintain: self = .define
        default: self = []
        }
    }
}

/// Opens one relation's storage for some kinds of access; storage takes nothing else.
///
/// Permits come from `Authorized` and from the doors of `SystemDoor`; nobody else can make one.
package struct Permit: Hashable, Sendable {
    /// The relation.
    package let relation: ObjectID
    /// What may be done with it.
    package let access: StorageAccess
    /// The data it was drawn for.
    package let identity: DataIdentity
    /// The door it was drawn through; nil when a statement was authorized.
    package let door: SystemDoor?

    /// Makes a permit; only this file can.
    fileprivate init(relation: ObjectID, access: StorageAccess, identity: DataIdentity, door: SystemDoor?) {
        self.relation = relation
        self.access = access
        self.identity = identity
        self.door = door
    }

    /// Tells whether the permit opens a relation of some data for an access.
    package func opens(_ access: StorageAccess, _ relation: ObjectID, of identity: DataIdentity) -> Bool {
        self.relation == relation && self.access.isSuperset(of: access) && self.identity == identity
    }

    /// Throws an internal error unless the permit opens a relation of some data for an access.
    package func check(_ access: StorageAccess, _ relation: ObjectID, of identity: DataIdentity) throws(Diagnostic) {
        guard opens(access, relation, of: identity) else {
            throw Diagnostic(.internalError, "storage of relation \(relation) was entered without a permit")
        }
    }
}

/// A statement together with the fact that everything it requires was decided and granted.
///
/// Only `authorize` makes one. It owns the set of relations that it opens, and permits are drawn from that set.
package struct Authorized<Subject>: ~Copyable {
    /// What was authorized.
    package let subject: Subject
    /// What was required and granted.
    package let requirements: [Requirement]
    /// What is open, by relation.
    private let granted: [ObjectID: StorageAccess]
    /// The relations that are reached through a parent, by parent.
    private let families: [ObjectID: [ObjectID]]
    /// The data it was decided for.
    package let identity: DataIdentity

    /// Makes the witness; only this file can.
    fileprivate init(
        subject: Subject, requirements: [Requirement], granted: [ObjectID: StorageAccess],
        families: [ObjectID: [ObjectID]], identity: DataIdentity
    ) {
        self.subject = subject
        self.requirements = requirements
        self.granted = granted
        self.families = families
        self.identity = identity
    }

    /// Draws a permit for one relation; throws an internal error for what was not granted.
    package func permit(_ access: StorageAccess, _ relation: ObjectID) throws(Diagnostic) -> Permit {
        guard let open = granted[relation], open.isSuperset(of: access) else {
            throw Diagnostic(.internalError, "access to relation \(relation) was not authorized")
        }
        return Permit(relation: relation, access: access, identity: identity, door: nil)
    }

    /// Returns what was granted on a relation.
    package func access(to relation: ObjectID) -> StorageAccess { granted[relation] ?? [] }

    /// Whether anything is open because something that it inherits from is.
    package var hasFamilies: Bool { !families.isEmpty }

    /// Returns the relations that are open because one that they inherit from is.
    package func family(of relation: ObjectID) -> [ObjectID] { families[relation] ?? [] }

    /// Puts a plan in the place of the statement that it was made from; what is open stays the same.
    package consuming func map<Result>(_ transform: (Subject) throws -> Result) rethrows -> Authorized<Result> {
        Authorized<Result>(
            subject: try transform(subject), requirements: requirements, granted: granted, families: families,
            identity: identity)
    }
}

/// Decides all requirements of a statement and returns it as authorized, or throws the first denial.
package func authorize<Subject>(
    _ subject: Subject, requires requirements: [Requirement], in catalog: some SecurableCatalog,
    identity: DataIdentity
) throws(Denial) -> Authorized<Subject> {
    if let denial = firstDenial(requirements, in: catalog) { throw denial }
    var granted: [ObjectID: StorageAccess] = [:]
    var families: [ObjectID: [ObjectID]] = [:]
    for requirement in requirements { open(requirement.demand, in: catalog, &granted, &families) }
    return Authorized(
        subject: subject, requirements: requirements, granted: granted, families: families, identity: identity)
}

/// Adds what a granted demand opens; a demand on a parent opens what inherits from it.
private func open(
    _ demand: Demand, in catalog: some SecurableCatalog, _ granted: inout [ObjectID: StorageAccess],
    _ families: inout [ObjectID: [ObjectID]]
) {
    switch demand {
    case .privilege(let privilege, let object, _):
        let access = StorageAccess(privilege)
        guard !access.isEmpty, object.kind.isRelation || object.kind == .sequence else { return }
        granted[object.object, default: []].formUnion(access)
        let others = catalog.inheritors(of: object)
        guard !others.isEmpty else { return }
        for relation in others { granted[relation, default: []].formUnion(access) }
        families[object.object] = others
    case .ownership(let object):
        guard object.kind.isRelation else { return }
        granted[object.object, default: []].formUnion(.define)
    case .membership, .attribute, .superuser, .anyOf: return
    }
}

/// The work that the system does on its own. Each case is one exception to "a statement was authorized"; there is no
/// general door.
package enum SystemDoor: UInt8, CaseIterable, Hashable, Sendable {
    /// Looking for a row with the same key before one is inserted or updated.
    case uniquenessCheck
    /// Looking for the row that a foreign key refers to, or for rows that refer to it.
    case foreignKeyCheck
    /// ON DELETE and ON UPDATE actions of a foreign key.
    case foreignKeyAction
    /// Checking the rows that are there against a constraint that is added.
    case constraintValidation
    /// Filling an index when it is made.
    case indexBuild
    /// Writing a table anew because ALTER TABLE changed its columns.
    case tableRewrite
    /// Filling a new table or materialized view from the query that defines it.
    case definitionFill
    /// Making and dropping storage along with the definition.
    case definition
    /// Loading a sample database before any session exists.
    case sampleLoading
    /// Looking for matching rows of the target of a MERGE that reads no column of it.
    case mergeMatching
    /// Moving a row that an UPDATE changes to the partition where it belongs now, and reading the whole of a row of a
    /// child that is changed through its parent.
    case rowMovement
    /// Counting rows for planning and for ANALYZE.
    case statistics

    /// What goes through the door.
    package var access: StorageAccess {
        switch self {
        case .uniquenessCheck, .foreignKeyCheck, .constraintValidation, .statistics: [.read, .locate]
        case .mergeMatching: .locate
        case .rowMovement: [.locate, .insert, .delete]
        case .foreignKeyAction: [.read, .locate, .update, .delete]
        case .indexBuild: [.read, .locate, .define]
        case .tableRewrite: [.read, .locate, .insert, .define]
        case .definitionFill: [.insert, .define]
        case .definition: .define
        case .sampleLoading: [.read, .locate, .insert, .update, .define]
        }
    }

    /// Draws a permit for one relation through this door.
    package func permit(_ relation: ObjectID, of identity: DataIdentity) -> Permit {
        Permit(relation: relation, access: access, identity: identity, door: self)
    }
}
