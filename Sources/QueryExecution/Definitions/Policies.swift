import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes CREATE POLICY (`CreatePolicy`).
    func createPolicy(_ statement: CreatePolicyStatement) throws -> String {
        switch statement.command {
        case .select, .delete:
            if statement.withCheck != nil {
                throw Diagnostic(.syntaxError, "WITH CHECK cannot be applied to SELECT or DELETE")
            }
        case .insert:
            if statement.using != nil {
                throw Diagnostic(.syntaxError, "only WITH CHECK expression allowed for INSERT")
            }
        case .all, .update: break
        }
        let roles = try policyRoles(statement.roles)
        let table = try policyTable(statement.table)
        var policy = Policy(
            id: .invalid, name: statement.name.name, isPermissive: statement.isPermissive,
            command: statement.command.bound, roles: roles)
        policy.using = try policyExpression(statement.using, of: table)
        policy.withCheck = try policyExpression(statement.withCheck, of: table)
        try checkPolicyName(policy.name, isFreeOn: table)
        policy.id = context.identifiers.nextObject()
        try keep(policy, of: table)
        return "CREATE POLICY"
    }

    /// Executes ALTER POLICY (`AlterPolicy`).
    func alterPolicy(_ statement: AlterPolicyStatement) throws -> String {
        let roles = try statement.roles.map(policyRoles)
        let table = try policyTable(statement.table)
        let using = try policyExpression(statement.using, of: table)
        let withCheck = try policyExpression(statement.withCheck, of: table)
        guard var policy = table.policy(named: statement.name.name) else {
            throw missingPolicy(statement.name.name, table)
        }
        switch policy.command {
        case .select, .delete:
            if statement.withCheck != nil {
                throw Diagnostic(.syntaxError, "only USING expression allowed for SELECT, DELETE")
            }
        case .insert:
            if statement.using != nil {
                throw Diagnostic(.syntaxError, "only WITH CHECK expression allowed for INSERT")
            }
        case .all, .update: break
        }
        if let roles { policy.roles = roles }
        if let using { policy.using = using }
        if let withCheck { policy.withCheck = withCheck }
        try keep(policy, of: table)
        return "ALTER POLICY"
    }

    /// Renames a policy (`rename_policy`).
    func renamePolicy(_ name: String, on tableName: QualifiedName, to newName: String, ifExists: Bool) throws {
        let table = try policyTable(tableName)
        try checkPolicyName(newName, isFreeOn: table)
        guard var policy = table.policy(named: name) else { throw missingPolicy(name, table) }
        policy.name = newName
        updateRelation(table.id) { $0.store(policy) }
    }

    /// Returns the policy to drop; its table's owner may (`get_object_address_relobject`).
    func droppedPolicy(
        _ name: String, on tableName: QualifiedName, _ statement: DropStatement
    ) throws -> ObjectAddress? {
        if statement.ifExists {
            let environment = context.environment
            if let qualifier = tableName.qualifier, !hasSchema(named: qualifier) {
                notice("schema \"\(qualifier)\" does not exist, skipping")
                return nil
            }
            guard let table = try withoutPlaces({ try environment.relationIfAny(named: tableName) }) else {
                notice("relation \"\(tableName.text)\" does not exist, skipping")
                return nil
            }
            guard let policy = table.policy(named: name) else {
                notice("policy \"\(name)\" for relation \"\(tableName.text)\" does not exist, skipping")
                return nil
            }
            try requireOwnership(ofPolicyTable: table)
            return ObjectAddress(.policy, policy.id)
        }
        let (table, policy) = try policy(named: name, on: tableName)
        try requireOwnership(ofPolicyTable: table)
        return ObjectAddress(.policy, policy.id)
    }

    /// Throws unless the current role has the owner's privileges on the table of a policy, which it named
    /// (`check_object_ownership`).
    func requireOwnership(ofPolicyTable table: Relation) throws {
        try require(
            .ownership(of: table.securable), refusal: Refusal("must be owner of relation \(table.name)"))
    }

    /// Returns a policy and its table, or throws 42P01 or 42704.
    func policy(named name: String, on tableName: QualifiedName) throws -> (table: Relation, policy: Policy) {
        let table = try relation(named: tableName)
        guard let policy = table.policy(named: name) else { throw missingPolicy(name, table) }
        return (table, policy)
    }

    /// Takes a role out of a policy's list; false when it is the only one there, and the policy must go
    /// (`RemoveRoleFromObjectPolicy`).
    func removeRole(_ role: RoleID, fromPolicy id: ObjectID) -> Bool {
        guard let (table, found) = catalog.policy(id) else { return true }
        var policy = found
        policy.roles.removeAll { $0 == role }
        guard !policy.roles.isEmpty else { return false }
        updateRelation(table.id) { $0.store(policy) }
        return true
    }

    // MARK: Parts

    /// Returns the roles of a policy; PUBLIC takes the place of all others (`policy_role_list_to_array`).
    private func policyRoles(_ specifications: [RoleSpecification]) throws -> [RoleID] {
        var roles: [RoleID] = []
        for specification in specifications {
            if case .public = specification.kind {
                if specifications.count > 1 {
                    context.notice(
                        Diagnostic(
                            .warning, .invalidParameterValue, "ignoring specified roles other than PUBLIC",
                            hint: "All roles are members of the PUBLIC role."))
                }
                return [.publicGrantee]
            }
            roles.append(try role(specification))
        }
        return roles
    }

    /// Returns the table of a policy, which only its owner may change (`RangeVarCallbackForPolicy`).
    private func policyTable(_ name: QualifiedName) throws -> Relation {
        let table = try relation(named: name)
        try requireOwnership(of: table)
        try requireUserRelation(table)
        guard table.isTable else {
            throw Diagnostic(.wrongObjectType, "\"\(table.name)\" is not a table")
        }
        return table
    }

    /// Analyzes a condition; its errors name no place.
    private func policyExpression(_ expression: Expression?, of table: Relation) throws -> BoundExpression? {
        guard let expression else { return nil }
        var bound: BoundExpression?
        try withoutPlaces {
            bound = try analyze { (analyzer) throws(Diagnostic) in
                try analyzer.definitionExpression(expression, columnsOf: table, for: .policy)
            }
        }
        return bound
    }

    /// Throws when a table has a policy of this name.
    private func checkPolicyName(_ name: String, isFreeOn table: Relation) throws {
        guard table.policy(named: name) != nil else { return }
        throw Diagnostic(.duplicateObject, "policy \"\(name)\" for table \"\(table.name)\" already exists")
    }

    /// The error for a policy that is not there.
    private func missingPolicy(_ name: String, _ table: Relation) -> Diagnostic {
        Diagnostic(.undefinedObject, "policy \"\(name)\" for table \"\(table.name)\" does not exist")
    }

    /// Stores a policy and records what it depends on: it goes with its table, and holds what its conditions mention.
    private func keep(_ policy: Policy, of table: Relation) throws {
        updateRelation(table.id) { $0.store(policy) }
        let address = ObjectAddress(.policy, policy.id)
        let own = ObjectAddress(.relation, table.id)
        catalog.removeReferences(of: address)
        catalog.addDependency(of: address, on: own, kind: .automatic)
        for condition in [policy.using, policy.withCheck].compactMap({ $0 }) {
            var query = BoundQuery()
            query.relations = [
                RangeEntry(
                    kind: .relation(table.id), name: table.name, hasAlias: false, columns: [], span: .none)
            ]
            query.filter = condition.withoutRows(of: 0)
            let references = query.referencedColumns
            try requireUsage(ofNamed: references.filter { $0.objectClass == .type }.map(\.id))
            for reference in references where reference != own {
                let isPartlyNamed = references.contains {
                    $0.objectClass == reference.objectClass && $0.id == reference.id && $0.column != 0
                }
                if reference.column == 0 && isPartlyNamed { continue }
                catalog.addDependency(of: address, on: reference, kind: .normal)
            }
            for column in Set(query.functionFields.compactMap { catalog.columnOfRows(behind: $0) }) {
                catalog.addDependency(of: address, on: column, kind: .normal)
            }
        }
    }
}

extension ExecutionContext {
    /// Takes a policy off its table.
    func removePolicy(_ address: ObjectAddress) {
        guard let (table, policy) = catalog.policy(address.id) else { return }
        catalog.updateRelation(table.id) { $0.policies.removeAll { $0.id == policy.id } }
    }
}

extension CreatePolicyStatement.Command {
    /// The command in the catalog.
    fileprivate var bound: Policy.Command {
        switch self {
        case .all: .all
        case .select: .select
        case .insert: .insert
        case .update: .update
        case .delete: .delete
        }
    }
}

extension BoundExpression {
    /// Returns the expression with the whole rows of a relation emptied: they follow the table, and depend on no column.
    fileprivate func withoutRows(of relation: Int, depth: Int = 0) -> BoundExpression {
        if case .wholeRow(var row) = self, row.level == depth, row.relation == relation {
            row.columns = []
            return .wholeRow(row)
        }
        return mapChildren(
            { $0.withoutRows(of: relation, depth: depth) },
            query: { $0.withoutRows(of: relation, depth: depth + 1) })
    }
}

extension BoundQuery {
    /// Returns the query with the whole rows of a relation around it emptied.
    fileprivate func withoutRows(of relation: Int, depth: Int) -> BoundQuery {
        mapChildren(
            { $0.withoutRows(of: relation, depth: depth) },
            query: { $0.withoutRows(of: relation, depth: depth + 1) })
    }
}
