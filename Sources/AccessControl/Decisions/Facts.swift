import SQLBasics

/// The one fact that settles a question about a privilege; found without building a proof.
///
/// Both the quick answer and the explained one come from `AccessFacts.fact`, so they cannot differ.
enum PrivilegeFact: Hashable, Sendable {
    /// The role passes every check.
    case superuser
    /// The object has the built-in default ACL, and the role has the owner's privileges.
    case owner(RoleID)
    /// The built-in default gives it to everybody.
    case publicByBirth(owner: RoleID)
    /// An entry of the stored ACL gives it.
    case entry(ACLItem)
    /// A predefined role gives it.
    case predefined(RoleID)
}

/// What predefined roles open without any ACL entry (`pg_class_aclmask_ext`, `pg_namespace_aclmask_ext`).
package enum PredefinedAccess {
    /// Returns the predefined roles that give a privilege on objects of a kind.
    package static func roles(giving privilege: Privilege, on kind: ObjectKind) -> [RoleID] {
        guard kind.isRelation || kind == .sequence else {
            return kind == .schema && privilege == .usage ? schemaReaders : []
        }
        switch privilege {
        case .select: return readers
        case .insert, .update, .delete: return writers
        case .maintain: return maintainers
        default: return []
        }
    }

    /// Who may use all schemas.
    private static let schemaReaders: [RoleID] = [.readAllDataRole, .writeAllDataRole]
    /// Who may read all relations.
    private static let readers: [RoleID] = [.readAllDataRole]
    /// Who may write all relations.
    private static let writers: [RoleID] = [.writeAllDataRole]
    /// What is opened to those who may write all relations.
    static let writes: PrivilegeSet = [.insert, .update, .delete]
    /// Who may maintain all relations.
    private static let maintainers: [RoleID] = [.maintainRole]

    /// Returns which of the wanted privileges predefined roles give a role.
    package static func rights(
        of role: RoleID, on kind: ObjectKind, wanted: PrivilegeSet, in graph: RoleGraph
    ) -> PrivilegeSet {
        PrivilegeSet(
            wanted.members.filter { privilege in
                roles(giving: privilege, on: kind).contains { graph.hasPrivileges(role, of: $0) }
            })
    }
}

/// Answers questions about rights from the catalog.
struct AccessFacts<Catalog: SecurableCatalog> {
    let catalog: Catalog
    let graph: RoleGraph

    /// Makes the answerer for a catalog.
    init(_ catalog: Catalog) {
        self.catalog = catalog
        graph = catalog.roleGraph
    }

    /// Returns why a role has a privilege on an object or a column, asked for `together` with others; nil when it has not.
    func fact(
        _ privilege: Privilege, on object: SecurableID, _ role: RoleID, together: PrivilegeSet = .none
    ) -> PrivilegeFact? {
        if graph.roles.isSuperuser(role) { return .superuser }
        if isProtected(privilege, object) { return nil }
        if let fact = aclFact(privilege, on: object, role) { return fact }
        guard object.column == 0, !isEclipsed(privilege, object, role, together) else { return nil }
        return PredefinedAccess.roles(giving: privilege, on: object.kind)
            .first { graph.hasPrivileges(role, of: $0) }.map(PrivilegeFact.predefined)
    }

    /// Tells whether `pg_write_all_data` does not count: `pg_class_aclmask_ext` looks at it only while the ACL gives none of
    /// INSERT, UPDATE and DELETE among what is asked for.
    func isEclipsed(_ privilege: Privilege, _ object: SecurableID, _ role: RoleID, _ together: PrivilegeSet) -> Bool {
        let writes = together.intersection(PredefinedAccess.writes)
        guard PredefinedAccess.writes.contains(privilege), !writes.isSubset(of: PrivilegeSet(privilege)) else {
            return false
        }
        return writes.members.contains { aclFact($0, on: object, role) != nil }
    }

    /// Tells whether a privilege is withheld from all but superusers: writing to whole system catalogs (`pg_class_aclmask_ext`;
    /// `pg_attribute_aclmask_ext` withholds nothing).
    private func isProtected(_ privilege: Privilege, _ object: SecurableID) -> Bool {
        switch privilege {
        case .insert, .update, .delete, .truncate, .usage:
            object.column == 0 && (object.kind.isRelation || object.kind == .sequence) && object.kind != .view
                && catalog.isSystemRelation(object)
        default: false
        }
    }

    /// Returns why an ACL gives a privilege; for a long list the answer is remembered.
    private func aclFact(_ privilege: Privilege, on object: SecurableID, _ role: RoleID) -> PrivilegeFact? {
        guard let acl = catalog.acl(of: object) else { return defaultFact(privilege, on: object, role) }
        guard acl.items.count > ACLFactCache.shortList else {
            return acl.entry(giving: privilege, to: role, in: graph).map(PrivilegeFact.entry)
        }
        let entry = graph.roles.cache.aclFacts.entry(giving: privilege, in: acl, to: role, graph)
        return entry.map(PrivilegeFact.entry)
    }

    /// Returns why the built-in default gives a privilege.
    private func defaultFact(_ privilege: Privilege, on object: SecurableID, _ role: RoleID) -> PrivilegeFact? {
        guard object.column == 0, let owner = catalog.owner(of: object) else { return nil }
        if object.kind.privileges.contains(privilege), graph.hasPrivileges(role, of: owner) { return .owner(owner) }
        return object.kind.publicPrivileges.contains(privilege) ? .publicByBirth(owner: owner) : nil
    }

    /// Returns the columns of a relation on which a rule is not met; nil when the relation itself is granted or all
    /// that the rule asks is. Calls `granted` with each fact found.
    func missingColumns(
        _ privilege: Privilege, on object: SecurableID, _ rule: ColumnRule, _ role: RoleID,
        together: PrivilegeSet = .none, granted: (SecurableID, PrivilegeFact) -> Void
    ) -> [Int]? {
        if let fact = fact(privilege, on: object, role, together: together) {
            granted(object, fact)
            return nil
        }
        switch rule {
        case .whole: return []
        case .each(let columns) where columns.isEmpty: return anyColumn(privilege, object, role, granted)
        case .any: return anyColumn(privilege, object, role, granted)
        case .each(let columns): return lacking(columns, privilege, object, role, granted)
        case .all:
            let columns = catalog.columns(of: object)
            return columns.isEmpty ? [] : lacking(columns, privilege, object, role, granted)
        }
    }

    /// Looks for one column that is granted.
    private func anyColumn(
        _ privilege: Privilege, _ object: SecurableID, _ role: RoleID,
        _ granted: (SecurableID, PrivilegeFact) -> Void
    ) -> [Int]? {
        let columns = catalog.columns(of: object)
        for number in columns {
            let column = SecurableID(object.kind, object.object, column: number)
            guard let fact = fact(privilege, on: column, role) else { continue }
            granted(column, fact)
            return nil
        }
        return columns
    }

    /// Returns those columns that are not granted; nil when all are.
    private func lacking(
        _ columns: [Int], _ privilege: Privilege, _ object: SecurableID, _ role: RoleID,
        _ granted: (SecurableID, PrivilegeFact) -> Void
    ) -> [Int]? {
        var missing: [Int] = []
        for number in columns {
            let column = SecurableID(object.kind, object.object, column: number)
            if let fact = fact(privilege, on: column, role) { granted(column, fact) } else { missing.append(number) }
        }
        return missing.isEmpty ? nil : missing
    }

    /// Tells whether a role has the privileges of an object's owner (`object_ownercheck`).
    func owns(_ object: SecurableID, _ role: RoleID) -> Bool {
        if graph.roles.isSuperuser(role) { return true }
        guard let owner = catalog.owner(of: object) else { return false }
        return graph.hasPrivileges(role, of: owner)
    }

    /// Tells whether a role is a member of another one in a sense.
    func isMember(_ role: RoleID, of other: RoleID, _ sense: MembershipSense) -> Bool {
        switch sense {
        case .member: graph.isMember(role, of: other)
        case .inherit: graph.hasPrivileges(role, of: other)
        case .set: graph.canSetRole(role, to: other)
        case .admin: graph.isAdmin(role, of: other)
        }
    }

    /// Tells whether a requirement is met.
    func holds(_ requirement: Requirement) -> Bool {
        holds(requirement.demand, requirement.role, together: requirement.together)
    }

    /// Tells whether a demand holds for a role, made `together` with others.
    func holds(_ demand: Demand, _ role: RoleID, together: PrivilegeSet = .none) -> Bool {
        switch demand {
        case .privilege(let privilege, let object, let rule):
            missingColumns(privilege, on: object, rule, role, together: together) { _, _ in } == nil
        case .ownership(let object): owns(object, role)
        case .membership(let other, let sense): isMember(role, of: other, sense)
        case .attribute(let attribute): graph.roles.has(attribute, role)
        case .superuser: graph.roles.isSuperuser(role)
        case .anyOf(let demands): demands.contains { holds($0, role, together: together) }
        }
    }
}
