import HashTreeCollections
import SQLBasics

/// The kinds of objects that ALTER DEFAULT PRIVILEGES knows (`pg_default_acl.defaclobjtype`).
package enum DefaultPrivilegeKind: Character, CaseIterable, Hashable, Sendable {
    /// Tables and views.
    case tables = "r"
    /// Sequences.
    case sequences = "S"
    /// Functions, procedures and aggregates.
    case functions = "f"
    /// Types and domains.
    case types = "T"
    /// Schemas.
    case schemas = "n"
    /// Large objects.
    case largeObjects = "L"

    /// The object kind whose row in THE table says what may be granted and what holds at birth.
    package var objectKind: ObjectKind {
        switch self {
        case .tables: .table
        case .sequences: .sequence
        case .functions: .function
        case .types: .type
        case .schemas: .schema
        case .largeObjects: .largeObject
        }
    }

    /// The noun in `invalid privilege type … for …`.
    package var noun: String { self == .tables ? "relation" : objectKind.entry.grantNoun ?? objectKind.noun }

    /// Checks that the privileges of a grant can be granted on the kind.
    package func check(_ grant: ObjectGrant) throws(Diagnostic) {
        guard let wrong = grant.privileges?.subtracting(objectKind.privileges).first else { return }
        throw Diagnostic(.invalidGrantOperation, "invalid privilege type \(wrong.keyword) for \(noun)")
    }

    /// Returns the kind that objects of an object kind are born under; nil when there are no default privileges.
    package init?(_ kind: ObjectKind) {
        switch kind {
        case .table, .partitionedTable, .view, .materializedView, .foreignTable: self = .tables
        case .sequence: self = .sequences
        case .function, .procedure, .aggregate, .routine: self = .functions
        case .type, .domain: self = .types
        case .schema: self = .schemas
        case .largeObject: self = .largeObjects
        default: return nil
        }
    }
}

/// What objects that roles will make are granted at birth, in one database (`pg_default_acl`).
package struct DefaultPrivileges: Sendable {
    /// What an entry is for.
    package struct Key: Hashable, Sendable {
        /// The role that will make the objects.
        package var role: RoleID
        /// The schema in which they will be made; `.invalid` for all.
        package var schema: ObjectID
        package var kind: DefaultPrivilegeKind

        /// Makes a key.
        package init(role: RoleID, schema: ObjectID, kind: DefaultPrivilegeKind) {
            self.role = role
            self.schema = schema
            self.kind = kind
        }
    }

    /// A stored entry (a row of `pg_default_acl`).
    package struct Entry: Hashable, Sendable {
        package var id: ObjectID
        package var key: Key
        package var acl: ACL
    }

    /// The entries.
    private var byKey: TreeDictionary<Key, Entry> = [:]

    /// Makes a state without entries.
    package init() {}

    /// Returns the stored entry for a key.
    package subscript(key: Key) -> ACL? { byKey[key]?.acl }

    /// All entries, by role, schema and kind.
    package var entries: [Entry] {
        byKey.values.sorted { a, b in
            (a.key.role, a.key.schema, a.key.kind.rawValue) < (b.key.role, b.key.schema, b.key.kind.rawValue)
        }
    }

    /// Stores an entry; one that equals what holds without it is taken away (`SetDefaultACL`).
    private mutating func store(_ acl: ACL, for key: Key, newID: () -> ObjectID) {
        let sorted = acl.sorted
        if sorted == Self.starting(key).sorted {
            byKey[key] = nil
        } else {
            byKey[key] = Entry(id: byKey[key]?.id ?? newID(), key: key, acl: sorted)
        }
    }

    /// Takes away one entry.
    package mutating func remove(id: ObjectID) {
        for (key, entry) in byKey where entry.id == id { byKey[key] = nil }
    }

    /// Takes away the entries of a schema that is dropped.
    package mutating func remove(schema: ObjectID) {
        for key in byKey.keys where key.schema == schema { byKey[key] = nil }
    }

    /// What an entry begins with: the built-in default when it is for all schemas, else nothing.
    private static func starting(_ key: Key) -> ACL {
        key.schema.isValid ? ACL() : .builtinDefault(for: key.kind.objectKind, owner: key.role)
    }

    /// Grants or revokes for objects to come; the role acts as grantor (`SetDefaultACL`).
    ///
    /// `newID` numbers an entry that is made.
    package mutating func apply(
        _ grant: ObjectGrant, for key: Key, in graph: RoleGraph, newID: () -> ObjectID
    ) throws(Diagnostic) {
        try key.kind.check(grant)
        let privileges = grant.privileges ?? key.kind.objectKind.privileges
        var acl = byKey[key]?.acl ?? Self.starting(key)
        let context = ACLChangeContext(owner: key.role, behavior: grant.behavior, graph: graph)
        try acl.merge(grant, privileges, grantor: key.role, context)
        store(acl, for: key, newID: newID)
    }

    /// Returns the ACL that a new object is stored with; nil for the built-in default (`get_user_default_acl`).
    ///
    /// The entry for all schemas replaces the built-in default; the schema's entry is added to that. That is why a
    /// schema's entry can take nothing away from PUBLIC. When nothing at all is left the object has no ACL, and so the
    /// built-in default (`aclmerge`).
    package func acl(forNew kind: ObjectKind, owner: RoleID, in schema: ObjectID?) -> ACL? {
        guard let entryKind = DefaultPrivilegeKind(kind) else { return nil }
        let global = self[Key(role: owner, schema: .invalid, kind: entryKind)]
        let local = schema.flatMap { self[Key(role: owner, schema: $0, kind: entryKind)] }
        guard global != nil || local != nil else { return nil }
        let builtin = ACL.builtinDefault(for: entryKind.objectKind, owner: owner)
        var result = global ?? builtin
        for item in local?.items ?? [] { result.addFromOwner(item) }
        return result.isEmpty || result.sorted == builtin.sorted ? nil : result.sorted
    }
}
