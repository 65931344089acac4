import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// Finds what depends on a role: objects that it owns, and ACLs that name it (PostgreSQL's `pg_shdepend`).
struct RoleDependencies {
    /// How an object depends on a role.
    enum Kind: Character {
        case privileges = "a"
        case ownership = "o"
        case policy = "r"
    }

    /// One object that depends on the role.
    struct Dependency {
        var address: ObjectAddress
        var kind: Kind
    }

    /// What the search reads.
    let context: ExecutionContext

    /// Makes a finder that reads the working state.
    init(context: ExecutionContext) { self.context = context }

    /// Returns the lines of DROP ROLE's refusal: objects by number, then how many there are in other databases.
    func report(on role: RoleID) -> [String] {
        let cluster = context.state.cluster
        let here = shared(role) + inCatalog(context.catalog, role)
        var lines = here.sorted(by: Self.precedes).map(line)
        if lines.count > 100 {
            let rest = lines.count - 100
            let noun = rest == 1 ? "object" : "objects"
            lines = lines.prefix(100) + ["and \(rest) other \(noun) (see server log for list)"]
        }
        for database in cluster.databases.values.sorted(by: { $0.id < $1.id }) where database.id != context.database {
            let count = inCatalog(database.catalog, role).count
            guard count > 0 else { continue }
            lines.append("\(count) \(count == 1 ? "object" : "objects") in database \(database.name)")
        }
        return lines
    }

    /// Orders dependencies as reports do (`shared_dependency_comparator`).
    static func precedes(_ a: Dependency, _ b: Dependency) -> Bool {
        func part(_ a: ObjectAddress) -> UInt { UInt(bitPattern: a.column) }
        let left = (a.address.id.rawValue, a.address.objectClass.rawValue, part(a.address))
        let right = (b.address.id.rawValue, b.address.objectClass.rawValue, part(b.address))
        return left == right ? a.kind.rawValue < b.kind.rawValue : left < right
    }

    // MARK: Finding

    /// Returns what depends on a role outside of any single database: databases, and memberships that it granted.
    func shared(_ role: RoleID) -> [Dependency] {
        var found: [Dependency] = []
        for database in context.state.cluster.databases.values {
            let address = ObjectAddress(.database, database.id)
            add(address, owner: database.owner, [database.acl], role, &found)
        }
        for entry in context.state.cluster.parameters.values {
            let address = ObjectAddress(.parameter, entry.id)
            add(address, owner: .bootstrapSuperuser, [entry.acl], role, &found)
        }
        for object in context.state.cluster.objects.all { add(object, role, &found) }
        for membership in context.state.cluster.roles.memberships where membership.grantor == role {
            found.append(
                Dependency(address: ObjectAddress(.roleMembership, membership.id), kind: .privileges))
        }
        return found
    }

    /// Returns what depends on a role in the catalog of one database.
    func inCatalog(_ catalog: Catalog, _ role: RoleID) -> [Dependency] {
        var found: [Dependency] = []
        for schema in catalog.schemas.values {
            add(ObjectAddress(.schema, schema.id), owner: schema.owner, [schema.acl], role, &found)
        }
        for relation in catalog.relations.values where relation.kind != .index && relation.kind != .compositeType {
            let address = ObjectAddress(.relation, relation.id)
            add(address, owner: relation.owner, [relation.acl], role, &found)
            for column in relation.liveColumns where names(role, column.acl, owner: relation.owner) {
                let part = ObjectAddress(.relation, relation.id, column: column.number)
                found.append(Dependency(address: part, kind: .privileges))
            }
            for policy in relation.policies {
                for named in policy.roles where named == role {
                    found.append(Dependency(address: ObjectAddress(.policy, policy.id), kind: .policy))
                }
            }
        }
        for routine in catalog.routines.values {
            add(routine.address, owner: routine.owner, [routine.acl], role, &found)
        }
        for type in catalog.types.values {
            add(ObjectAddress(.type, type.id), owner: type.owner, [type.acl], role, &found)
        }
        for relation in catalog.relations.values where relation.rowType.isValid {
            let address = ObjectAddress(.type, relation.rowType)
            if relation.kind == .compositeType {
                add(address, owner: relation.owner, [relation.rowTypeACL], role, &found)
            } else if names(role, relation.rowTypeACL, owner: relation.owner) {
                found.append(Dependency(address: address, kind: .privileges))
            }
        }
        for (address, acl) in catalog.builtinACLs {
            let owner = address.objectClass == .relation ? catalog.relations[address.id]?.owner : nil
            guard names(role, acl, owner: owner ?? .bootstrapSuperuser) else { continue }
            found.append(Dependency(address: address, kind: .privileges))
        }
        for object in catalog.objects.all { add(object, role, &found) }
        for entry in catalog.defaultPrivileges.entries {
            add(ObjectAddress(.defaultPrivileges, entry.id), owner: entry.key.role, [entry.acl], role, &found)
        }
        return found
    }

    /// Adds an object that is little more than a name; what has no owner of its own depends on nobody.
    private func add(_ object: NamedObject, _ role: RoleID, _ found: inout [Dependency]) {
        let partClasses: [ObjectClass] = [.publicationRelation, .publicationSchema]
        guard !partClasses.contains(object.address.objectClass) else { return }
        add(object.address, owner: object.owner, [object.acl], role, &found)
    }

    /// Adds an object if the role owns it, or if its ACL names the role.
    private func add(
        _ address: ObjectAddress, owner: RoleID, _ acls: [ACL?], _ role: RoleID, _ found: inout [Dependency]
    ) {
        if owner == role { found.append(Dependency(address: address, kind: .ownership)) }
        if acls.contains(where: { names(role, $0, owner: owner) }) {
            found.append(Dependency(address: address, kind: .privileges))
        }
    }

    /// Tells whether an ACL names a role that is not the object's owner (`updateAclDependencies`).
    private func names(_ role: RoleID, _ acl: ACL?, owner: RoleID) -> Bool {
        role != owner && acl?.items.contains { $0.grantee == role || $0.grantor == role } ?? false
    }

    // MARK: Describing

    /// Returns one line of the report.
    private func line(_ dependency: Dependency) -> String {
        let object = description(of: dependency.address)
        return switch dependency.kind {
        case .ownership: "owner of \(object)"
        case .privileges: "privileges for \(object)"
        case .policy: "target of \(object)"
        }
    }

    /// Returns the description of an object in the current database, or of a shared one.
    private func description(of address: ObjectAddress) -> String {
        let roles = context.state.cluster.roles
        switch address.objectClass {
        case .defaultPrivileges:
            let entry = context.catalog.defaultPrivileges.entries.first { $0.id == address.id }
            return entry.map(description) ?? "default privileges \(address.id)"
        case .roleMembership:
            guard let membership = roles.memberships.first(where: { $0.id == address.id }) else {
                return "role membership \(address.id)"
            }
            return "membership of role \(roles.name(of: membership.member)) in role "
                + roles.name(of: membership.role)
        default: return ObjectDescriber(context: context).description(of: address)
        }
    }

    /// Describes an entry of default privileges.
    func description(of entry: DefaultPrivileges.Entry) -> String {
        let noun =
            switch entry.key.kind {
            case .tables: "relations"
            case .sequences: "sequences"
            case .functions: "functions"
            case .types: "types"
            case .schemas: "schemas"
            case .largeObjects: "large objects"
            }
        let owner = context.state.cluster.roles.name(of: entry.key.role)
        let text = "default privileges on new \(noun) belonging to role \(owner)"
        guard let schema = context.catalog.schemas[entry.key.schema] else { return text }
        return "\(text) in schema \(schema.name)"
    }
}
