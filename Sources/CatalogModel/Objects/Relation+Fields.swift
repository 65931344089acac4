import AccessControl
import SQLBasics
import SQLTypes

/// What a relation holds. It stands behind one reference: relations are looked up and handed on many times for a statement.
extension Relation {
    /// What is stored, under the names of the properties.
    struct Fields: Sendable {
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
        var replicaIdentity: Character = "d"
        var isPopulated: Bool = true
        var rowSecurity: Bool = false
        var forceRowSecurity: Bool = false
        var policies: [Policy] = []
        var triggers: [Trigger] = []
        var rules: [Rule] = []
        var hasRules: Bool = false
        var keepsWideRows: Bool = false
        var rowType: ObjectID = ObjectID.invalid
        var rowArrayType: ObjectID = ObjectID.invalid
        var rowTypeACL: ACL?
        var tablespace: ObjectID = ObjectID.invalid
        var typeOf: ObjectID = ObjectID.invalid
        var foreign: ForeignTableDefinition?
        var family: RelationFamily = RelationFamily()
        var version: UInt64 = 0
    }

    /// A number that no other relation has had, nor this one before it was last stored, be it unchanged; 0 for one that
    /// is in no catalog.
    package internal(set) var version: UInt64 {
        get { fields.value.version }
        _modify { yield &fields.value.version }
    }
    package var id: ObjectID {
        get { fields.value.id }
        _modify { yield &fields.value.id }
    }
    package var schema: ObjectID {
        get { fields.value.schema }
        _modify { yield &fields.value.schema }
    }
    package var name: String {
        get { fields.value.name }
        _modify { yield &fields.value.name }
    }
    package var kind: RelationKind {
        get { fields.value.kind }
        _modify { yield &fields.value.kind }
    }
    package var owner: RoleID {
        get { fields.value.owner }
        _modify { yield &fields.value.owner }
    }
    /// The privileges; nil while they are the built-in default.
    package var acl: ACL? {
        get { fields.value.acl }
        _modify { yield &fields.value.acl }
    }
    package var persistence: RelationPersistence {
        get { fields.value.persistence }
        _modify { yield &fields.value.persistence }
    }
    /// The columns in order of their numbers, dropped ones included: `columns[n - 1].number == n`.
    package var columns: [Column] {
        get { fields.value.columns }
        _modify { yield &fields.value.columns }
    }
    /// Constraints of a table, in order of creation.
    package var constraints: [Constraint] {
        get { fields.value.constraints }
        _modify { yield &fields.value.constraints }
    }
    /// The indexes of a table, in order of creation.
    package var indexes: [ObjectID] {
        get { fields.value.indexes }
        _modify { yield &fields.value.indexes }
    }
    /// The rows' place in storage; TRUNCATE gives a new one. For a sequence, its counter's key.
    package var storage: StorageID {
        get { fields.value.storage }
        _modify { yield &fields.value.storage }
    }
    package var view: ViewDefinition? {
        get { fields.value.view }
        _modify { yield &fields.value.view }
    }
    package var index: IndexDefinition? {
        get { fields.value.index }
        _modify { yield &fields.value.index }
    }
    package var sequence: SequenceDefinition? {
        get { fields.value.sequence }
        _modify { yield &fields.value.sequence }
    }
    /// What identifies a row that is replicated (`relreplident`).
    package var replicaIdentity: Character {
        get { fields.value.replicaIdentity }
        _modify { yield &fields.value.replicaIdentity }
    }
    /// Storage parameters and view options (`reloptions`), such as `security_invoker=true`.
    package var options: [String] {
        get { fields.value.options }
        _modify { yield &fields.value.options }
    }
    /// Tells whether a materialized view holds the rows of a run of its query (`relispopulated`); true for all others.
    package var isPopulated: Bool {
        get { fields.value.isPopulated }
        _modify { yield &fields.value.isPopulated }
    }
    package var rowSecurity: Bool {
        get { fields.value.rowSecurity }
        _modify { yield &fields.value.rowSecurity }
    }
    package var forceRowSecurity: Bool {
        get { fields.value.forceRowSecurity }
        _modify { yield &fields.value.forceRowSecurity }
    }
    /// The policies of a table, in order of their names; they hold while `rowSecurity` is on.
    package var policies: [Policy] {
        get { fields.value.policies }
        _modify { yield &fields.value.policies }
    }
    /// The triggers, in the order in which they run: that of their names.
    package var triggers: [Trigger] {
        get { fields.value.triggers }
        _modify { yield &fields.value.triggers }
    }
    /// The rules beside the one that makes a view, in the order in which they apply: that of their names.
    package var rules: [Rule] {
        get { fields.value.rules }
        _modify { yield &fields.value.rules }
    }
    /// Whether rows were too wide for a page before a column was dropped: PostgreSQL's second table stays until the rows are
    /// written anew.
    package var keepsWideRows: Bool {
        get { fields.value.keepsWideRows }
        _modify { yield &fields.value.keepsWideRows }
    }
    /// Whether there has ever been such a rule (`relhasrules`).
    package var hasRules: Bool {
        get { fields.value.hasRules }
        _modify { yield &fields.value.hasRules }
    }
    /// The number of the row type in pg_type, and of its array type.
    package var rowType: ObjectID {
        get { fields.value.rowType }
        _modify { yield &fields.value.rowType }
    }
    package var rowArrayType: ObjectID {
        get { fields.value.rowArrayType }
        _modify { yield &fields.value.rowArrayType }
    }
    /// The privileges of the row type; nil while they are the built-in default.
    package var rowTypeACL: ACL? {
        get { fields.value.rowTypeACL }
        _modify { yield &fields.value.rowTypeACL }
    }
    /// The tablespace; `.invalid` for the database's own.
    package var tablespace: ObjectID {
        get { fields.value.tablespace }
        _modify { yield &fields.value.tablespace }
    }
    /// The composite type whose attributes are a typed table's columns (`reloftype`); `.invalid` for other relations.
    package var typeOf: ObjectID {
        get { fields.value.typeOf }
        _modify { yield &fields.value.typeOf }
    }
    /// The server of a foreign table, with its options as `name=value`.
    package var foreign: ForeignTableDefinition? {
        get { fields.value.foreign }
        _modify { yield &fields.value.foreign }
    }
    /// What the relation inherits from and what inherits from it.
    package var family: RelationFamily {
        get { fields.value.family }
        _modify { yield &fields.value.family }
    }
}
