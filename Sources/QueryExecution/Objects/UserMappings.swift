import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

/// Whom servers know roles as.
extension DefinitionExecutor {
    /// Executes CREATE, ALTER and DROP USER MAPPING (`CreateUserMapping`, `AlterUserMapping`, `RemoveUserMapping`).
    func executeUserMapping(_ statement: UserMappingStatement) throws -> String {
        switch statement.action {
        case .create: try createUserMapping(statement)
        case .alter: try alterUserMapping(statement)
        case .drop: try dropUserMapping(statement)
        }
        return "\(statement.action.rawValue) USER MAPPING"
    }

    /// Executes CREATE USER MAPPING.
    private func createUserMapping(_ statement: UserMappingStatement) throws {
        let user = try mappedRole(statement.role)
        let server = try mappingServer(statement)
        try requireMappingRight(of: user, on: server)
        if mapping(of: user, on: server) != nil {
            let text =
                "user mapping for \"\(mappedName(user))\" already exists for server \"\(server.name)\""
            guard statement.isConditional else { throw Diagnostic(.duplicateObject, text) }
            return notice(text + ", skipping", .duplicateObject)
        }
        let options = try GenericOptions.applying(statement.options, to: [])
        try validate(options, ofServer: server, for: .userMapping)
        let made = make(
            .userMapping, name: "", details: .userMapping(server: server.address.id), options: options
        ) { $0.owner = user }
        catalog.addDependency(of: made.address, on: server.address, kind: .normal)
    }

    /// Executes ALTER USER MAPPING.
    private func alterUserMapping(_ statement: UserMappingStatement) throws {
        let user = try mappedRole(statement.role)
        let server = try mappingServer(statement)
        guard var found = mapping(of: user, on: server) else { throw missingMapping(user, server) }
        try requireMappingRight(of: user, on: server)
        found.options = try GenericOptions.applying(statement.options, to: found.options)
        try validate(found.options, ofServer: server, for: .userMapping)
        context.store(found)
    }

    /// Executes DROP USER MAPPING.
    private func dropUserMapping(_ statement: UserMappingStatement) throws {
        let user: RoleID
        do {
            user = try mappedRole(statement.role)
        } catch {
            guard statement.isConditional, case .name(let name) = statement.role.kind else { throw error }
            return notice("role \"\(name)\" does not exist, skipping")
        }
        let serverName = statement.server.name
        guard let server = context.object(.foreignServer, named: serverName) else {
            guard statement.isConditional else { throw Self.missing("server", serverName) }
            return notice("server \"\(serverName)\" does not exist, skipping")
        }
        guard let found = mapping(of: user, on: server) else {
            let error = missingMapping(user, server)
            guard statement.isConditional else { throw error }
            return notice(error.message + ", skipping")
        }
        try requireMappingRight(of: user, on: server)
        var deletion = Deletion(of: [found.address], context: context)
        try deletion.perform(.cascade)
    }

    /// Returns the role that is mapped; `.publicGrantee` for PUBLIC.
    private func mappedRole(_ specification: RoleSpecification) throws -> RoleID {
        specification.kind == .public ? .publicGrantee : try role(specification)
    }

    /// Returns the server of a statement.
    private func mappingServer(_ statement: UserMappingStatement) throws -> NamedObject {
        guard let server = context.object(.foreignServer, named: statement.server.name) else {
            throw Self.missing("server", statement.server.name)
        }
        return server
    }

    /// Returns the mapping of a role on a server.
    private func mapping(of user: RoleID, on server: NamedObject) -> NamedObject? {
        catalog.objects.all(.userMapping).first { object in
            guard case .userMapping(let id) = object.details else { return false }
            return id == server.address.id && object.owner == user
        }
    }

    /// Makes the error of a mapping that is not there.
    private func missingMapping(_ user: RoleID, _ server: NamedObject) -> Diagnostic {
        Diagnostic(
            .undefinedObject,
            "user mapping for \"\(mappedName(user))\" does not exist for server \"\(server.name)\"")
    }

    /// Returns the name of a mapped role (`MappingUserName`).
    private func mappedName(_ user: RoleID) -> String {
        user.isValid ? context.state.cluster.roles.name(of: user) : "public"
    }

    /// Throws unless the current role owns the server, or has USAGE on it and speaks of itself
    /// (`user_mapping_ddl_aclcheck`).
    private func requireMappingRight(of user: RoleID, on server: NamedObject) throws {
        let securable = SecurableID(.foreignServer, server.address.id)
        if isAllowed(.ownership(of: securable), as: currentRole, in: securables) { return }
        if user == currentRole {
            try require(.privilege(.usage, on: securable))
        } else {
            try require(.ownership(of: securable))
        }
    }
}
