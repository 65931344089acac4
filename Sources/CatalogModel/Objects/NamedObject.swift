import AccessControl
import HashTreeCollections
import SQLBasics
import SQLTypes

/// An object that is little more than a name, an owner and privileges: a language, a server, a large object, ….
package struct NamedObject: Sendable {
    /// What else there is to know, by kind.
    package enum Details: Sendable {
        /// A foreign-data wrapper with the function that looks at options; 0 for none.
        case wrapper(validator: ObjectID)
        /// A server of a wrapper.
        case server(wrapper: ObjectID, type: String?, version: String?)
        /// Whom a server knows a role as; the role is the owner, 0 for PUBLIC.
        case userMapping(server: ObjectID)
        /// A large object with its bytes.
        case largeObject(LargeObjectData)
        /// A tablespace with the directory that it was made for.
        case tablespace(location: String)
        /// A language; the procedural ones need a handler.
        case language(isTrusted: Bool, isProcedural: Bool)
        /// Extended statistics over a table.
        case statistics(StatisticsDetails)
        /// A publication.
        case publication(PublicationDetails)
        /// A table of a publication.
        case publicationRelation(publication: ObjectID, relation: ObjectID, columns: [Int])
        /// A schema of a publication.
        case publicationSchema(publication: ObjectID, schema: ObjectID)
        /// An operator; several of one name differ in what they take.
        case `operator`(OperatorDetails)
        /// A cast, whose name tells its types.
        case cast(CastEntry)
        /// A subscription, of one database.
        case subscription(SubscriptionDetails)
    }

    package var address: ObjectAddress
    package var name: String
    /// The schema of statistics, the database of a subscription; `.invalid` for what needs no other name than its own.
    package var schema: ObjectID
    package var owner: RoleID
    /// The privileges; nil while they are the built-in default.
    package var acl: ACL?
    /// The options as `name=value`.
    package var options: [String] = []
    package var details: Details

    /// Makes an object.
    package init(
        _ address: ObjectAddress, name: String, schema: ObjectID = .invalid, owner: RoleID, details: Details
    ) {
        self.address = address
        self.name = name
        self.schema = schema
        self.owner = owner
        self.details = details
    }

    /// The object as access control names it; nil for what has no owner that counts.
    package var securable: SecurableID? {
        address.objectClass.namedKind.map { SecurableID($0, address.id) }
    }

    /// The name with all that tells the object from others of its class and schema.
    fileprivate var fullName: String {
        guard case .operator(let details) = details else { return name }
        return OperatorDetails.key(name, left: details.left, right: details.right)
    }

    /// The languages of a fresh database.
    package static var builtinLanguages: [NamedObject] {
        let facts: [(UInt32, String, Bool, Bool)] = [
            (12, "internal", false, false), (13, "c", false, false), (14, "sql", true, false),
            (12775, "plpgsql", true, true),
        ]
        return facts.map { number, name, isTrusted, isProcedural in
            NamedObject(
                ObjectAddress(.language, ObjectID(number)), name: name, owner: .bootstrapSuperuser,
                details: .language(isTrusted: isTrusted, isProcedural: isProcedural))
        }
    }
}

/// What makes extended statistics: their row of pg_statistic_ext.
package struct StatisticsDetails: Sendable {
    package var relation: ObjectID
    package var columns: [Int]
    package var expressions: [BoundExpression]
    /// The letters of the kinds: d, f, m, e.
    package var kinds: [Character]
    /// What SET STATISTICS said; nil for the default.
    package var target: Int?
    /// What ANALYZE has computed: of the table's own rows, of those of all its family (`pg_statistic_ext_data`).
    package var computed: Set<Bool> = []

    /// Makes a definition.
    package init(relation: ObjectID, columns: [Int], expressions: [BoundExpression], kinds: [Character]) {
        self.relation = relation
        self.columns = columns
        self.expressions = expressions
        self.kinds = kinds
    }
}

/// What makes a publication: its row of pg_publication.
package struct PublicationDetails: Hashable, Sendable {
    package var isForAllTables = false
    package var insert = true
    package var update = true
    package var delete = true
    package var truncate = true
    package var viaRoot = false
    package var generatedColumns: Character = "n"

    /// Makes the publication of every change of no table.
    package init() {}
}

/// What makes a subscription: its row of pg_subscription.
package struct SubscriptionDetails: Hashable, Sendable {
    package var connection: String
    package var publications: [String]
    package var isEnabled = false
    package var slot: String?
    package var passwordRequired = true
    package var runAsOwner = false
    /// The other options, by their names.
    package var options: [String: String] = [:]

    /// Makes a subscription that is not connected.
    package init(connection: String, publications: [String], slot: String?) {
        self.connection = connection
        self.publications = publications
        self.slot = slot
    }
}

extension ObjectClass {
    /// Whether the objects of a catalog belong to no single database.
    package var isShared: Bool {
        switch self {
        case .role, .roleMembership, .database, .tablespace, .parameter, .subscription: true
        default: false
        }
    }

    /// The kind under which access control knows the named objects of a catalog; nil for those it does not know.
    package var namedKind: AccessControl.ObjectKind? {
        switch self {
        case .language: .language
        case .tablespace: .tablespace
        case .foreignDataWrapper: .foreignDataWrapper
        case .foreignServer: .foreignServer
        case .largeObject: .largeObject
        case .statistics: .statistics
        case .publication: .publication
        case .subscription: .subscription
        case .operator: .operatorKind
        case .eventTrigger: .eventTrigger
        default: nil
        }
    }

    /// Returns the catalog of the named objects of a kind; nil for kinds that are kept otherwise.
    package init?(named kind: AccessControl.ObjectKind) {
        switch kind {
        case .language: self = .language
        case .tablespace: self = .tablespace
        case .foreignDataWrapper: self = .foreignDataWrapper
        case .foreignServer: self = .foreignServer
        case .largeObject: self = .largeObject
        case .statistics: self = .statistics
        case .publication: self = .publication
        case .subscription: self = .subscription
        case .operatorKind: self = .operator
        case .eventTrigger: self = .eventTrigger
        default: return nil
        }
    }
}

/// All named objects of a database, or of the cluster, as a persistent value.
package struct NamedObjects: Sendable {
    /// A name among the objects of its class and schema.
    private struct Key: Hashable, Sendable {
        var objectClass: ObjectClass
        var schema: ObjectID
        var name: String
    }

    private var byClass: TreeDictionary<ObjectClass, TreeDictionary<ObjectID, NamedObject>> = [:]
    private var byName: TreeDictionary<Key, ObjectID> = [:]

    /// Makes a store without objects.
    package init() {}

    /// Returns the object at an address.
    package subscript(address: ObjectAddress) -> NamedObject? { byClass[address.objectClass]?[address.id] }

    /// Returns the object of a class by its name.
    package func object(_ objectClass: ObjectClass, named name: String, in schema: ObjectID = .invalid) -> NamedObject?
    {
        byName[Key(objectClass: objectClass, schema: schema, name: name)].flatMap { byClass[objectClass]?[$0] }
    }

    /// Adds an object or replaces the one at the same address.
    package mutating func store(_ object: NamedObject) {
        if let old = self[object.address] { byName[Self.key(old)] = nil }
        byClass[object.address.objectClass, default: [:]][object.address.id] = object
        if !object.name.isEmpty { byName[Self.key(object)] = object.address.id }
    }

    /// Takes an object out.
    package mutating func remove(_ address: ObjectAddress) {
        guard let old = byClass[address.objectClass]?.removeValue(forKey: address.id) else { return }
        if !old.name.isEmpty { byName[Self.key(old)] = nil }
    }

    /// Returns the objects of a class in the order of their numbers.
    package func all(_ objectClass: ObjectClass) -> [NamedObject] {
        (byClass[objectClass]?.values.map { $0 } ?? []).sorted { $0.address.id < $1.address.id }
    }

    /// Tells whether there are objects of a class.
    package func has(_ objectClass: ObjectClass) -> Bool { byClass[objectClass]?.isEmpty == false }

    /// All objects.
    package var all: [NamedObject] { byClass.values.flatMap { Array($0.values) } }

    /// The key of an object's name.
    private static func key(_ object: NamedObject) -> Key {
        Key(objectClass: object.address.objectClass, schema: object.schema, name: object.fullName)
    }
}
