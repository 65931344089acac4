import AccessControl
import SQLBasics
import SQLTypes

/// What a relation holds. It stands behind one reference: relations are looked up and handed on many times for a statement.
extension Relation {
    /// What is stored, under the names of the properties.
    struct Fields {
        var id: ObjectID
        var schema: ObjectID
        var name: String
        var kind: RelationKind
        var owner: RoleID
        var acl: ACL?
        var persistence: RelationPersistence = RelationPersistence.permanent
        var columns: [Column] = []
        var constraints: [Constraint] = []
        var indexes: [ObjectID] = []
        var storage: StorageID = StorageID(0)
        var view: ViewDefinition?
        var index: IndexDefinition?
        var sequence: SequenceDefinition?
        var options: [String] = []
        var isPopulated: Bool = true
        var rowSecurity: Bool = false
        var forceRowSecurity: Bool = false
        var policies: [Policy] = []
        var triggers: [Trigger] = []
        var rowType: ObjectID = ObjectID.invalid
        var rowArrayType: ObjectID = ObjectID.invalid
        var rowTypeACL: ACL?
        var tablespace: ObjectID = ObjectID.invalid
        var foreign: ForeignTableDefinition?
        var familyBox: RelationFamily.Box?
        var version: UInt64 = 0
    }

    /// A box for what is stored. Nobody changes it but its only holder, so that it can be shared.
    final class Box: @unchecked Sendable {
        @exclusivity(unchecked) var fields: Fields

        /// Makes a box of these.
        init(_ fields: Fields) { self.fields = fields }
    }

    /// A number that no other relation has had, nor this one before it was last stored, be it unchanged; 0 for one that
    /// is in no catalog.
    package internal(set) var version: UInt64 {
        get { box.fields.version }
        _modify {
            own()
            yield &box.fields.version
        }
    }
    package var id: ObjectID {
        get { box.fields.id }
        _modify {
            own()
            yield &box.fields.id
        }
    }
    package var schema: ObjectID {
        get { box.fields.schema }
        _modify {
            own()
            yield &box.fields.schema
        }
    }
    package var name: String {
        get { box.fields.name }
        _modify {
            own()
            yield &box.fields.name
        }
    }
    package var kind: RelationKind {
        get { box.fields.kind }
        _modify {
            own()
            yield &box.fields.kind
        }
    }
    package var owner: RoleID {
        get { box.fields.owner }
        _modify {
            own()
            yield &box.fields.owner
        }
    }
    /// The privileges; nil while they are the built-in default.
    package var acl: ACL? {
        get { box.fields.acl }
        _modify {
            own()
            yield &box.fields.acl
        }
    }
    package var persistence: RelationPersistence {
        get { box.fields.persistence }
        _modify {
            own()
            yield &box.fields.persistence
        }
    }
    /// The columns in order of their numbers, dropped ones included: `columns[n - 1].number == n`.
    package var columns: [Column] {
        get { box.fields.columns }
        _modify {
            own()
            yield &box.fields.columns
        }
    }
    /// Constraints of a table, in order of creation.
    package var constraints: [Constraint] {
        get { box.fields.constraints }
        _modify {
            own()
            yield &box.fields.constraints
        }
    }
    /// The indexes of a table, in order of creation.
    package var indexes: [ObjectID] {
        get { box.fields.indexes }
        _modify {
            own()
            yield &box.fields.indexes
        }
    }
    /// The rows' place in storage; TRUNCATE gives a new one. For a sequence, its counter's key.
    package var storage: StorageID {
        get { box.fields.storage }
        _modify {
            own()
            yield &box.fields.storage
        }
    }
    package var view: ViewDefinition? {
        get { box.fields.view }
        _modify {
            own()
            yield &box.fields.view
        }
    }
    package var index: IndexDefinition? {
        get { box.fields.index }
        _modify {
            own()
            yield &box.fields.index
        }
    }
    package var sequence: SequenceDefinition? {
        get { box.fields.sequence }
        _modify {
            own()
            yield &box.fields.sequence
        }
    }
    /// Storage parameters and view options (`reloptions`), such as `security_invoker=true`.
    package var options: [String] {
        get { box.fields.options }
        _modify {
            own()
            yield &box.fields.options
        }
    }
    /// Tells whether a materialized view holds the rows of a run of its query (`relispopulated`); true for all others.
    package var isPopulated: Bool {
        get { box.fields.isPopulated }
        _modify {
            own()
            yield &box.fields.isPopulated
        }
    }
    package var rowSecurity: Bool {
        get { box.fields.rowSecurity }
        _modify {
            own()
            yield &box.fields.rowSecurity
        }
    }
    package var forceRowSecurity: Bool {
        get { box.fields.forceRowSecurity }
        _modify {
            own()
            yield &box.fields.forceRowSecurity
        }
    }
    /// The policies of a table, in order of their names; they hold while `rowSecurity` is on.
    package var policies: [Policy] {
        get { box.fields.policies }
        _modify {
            own()
            yield &box.fields.policies
        }
    }
    /// The triggers, in the order in which they run: that of their names.
    package var triggers: [Trigger] {
        get { box.fields.triggers }
        _modify {
            own()
            yield &box.fields.triggers
        }
    }
    /// The number of the row type in pg_type, and of its array type.
    package var rowType: ObjectID {
        get { box.fields.rowType }
        _modify {
            own()
            yield &box.fields.rowType
        }
    }
    package var rowArrayType: ObjectID {
        get { box.fields.rowArrayType }
        _modify {
            own()
            yield &box.fields.rowArrayType
        }
    }
    /// The privileges of the row type; nil while they are the built-in default.
    package var rowTypeACL: ACL? {
        get { box.fields.rowTypeACL }
        _modify {
            own()
            yield &box.fields.rowTypeACL
        }
    }
    /// The tablespace; `.invalid` for the database's own.
    package var tablespace: ObjectID {
        get { box.fields.tablespace }
        _modify {
            own()
            yield &box.fields.tablespace
        }
    }
    /// The server of a foreign table, with its options as `name=value`.
    package var foreign: ForeignTableDefinition? {
        get { box.fields.foreign }
        _modify {
            own()
            yield &box.fields.foreign
        }
    }
    /// What the relation inherits from and what inherits from it, kept aside since most relations stand alone.
    var familyBox: RelationFamily.Box? {
        get { box.fields.familyBox }
        _modify {
            own()
            yield &box.fields.familyBox
        }
    }

    /// Makes sure that nobody else holds the box.
    private mutating func own() {
        if !isKnownUniquelyReferenced(&box) { box = Box(box.fields) }
    }
}
