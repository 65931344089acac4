import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

extension AccessExecutor {
    /// Executes GRANT and REVOKE on objects (`ExecuteGrantStmt`): resolves objects, then grantees, then privileges, and
    /// then grants on each object; one that is named again is looked at again, as the first grant may serve the second.
    func grant(_ statement: GrantStatement) throws -> String {
        if let grantor = statement.grantor, try definitions.role(grantor) != currentRole {
            throw Diagnostic(.featureNotSupported, "grantor must be current user")
        }
        let targets = GrantTargets(context: context, isGrant: statement.isGrant)
        var objects = try targets.resolve(statement.target)
        let grantees = try grantees(statement.grantees)
        let wanted = try WantedPrivileges(statement.privileges)
        var grant = ObjectGrant(
            isGrant: statement.isGrant, privileges: wanted.privileges, grantees: grantees,
            grantOption: statement.grantOption, behavior: statement.behavior.revoking, currentRole: currentRole)
        try wanted.check(grant, statementKind: GrantTargets.kind(of: statement.target))
        var seen: Set<SecurableID> = []
        for place in objects.indices {
            if !seen.insert(objects[place].id).inserted { objects = try targets.resolve(statement.target) }
            guard objects.indices.contains(place) else { continue }
            let object = objects[place]
            try refuseUntrusted(object)
            grant.columns = try columnPrivileges(of: wanted, grant, on: object)
            try apply(grant, to: object)
        }
        return statement.isGrant ? "GRANT" : "REVOKE"
    }

    /// Refuses the languages that only superusers can use (`ExecGrant_Language_check`).
    private func refuseUntrusted(_ object: GrantableObject) throws {
        guard object.id.kind == .language, let language = context.object(ObjectAddress(.language, object.id.object)),
            case .language(isTrusted: false, _) = language.details
        else { return }
        throw Diagnostic(
            .wrongObjectType, "language \"\(object.name)\" is not trusted",
            detail:
                "GRANT and REVOKE are not allowed on untrusted languages, because only superusers can use untrusted "
                + "languages.")
    }

    /// Returns the privileges by column; an unknown column is met after what the table's own privileges are refused for
    /// (`ExecGrant_Relation`).
    private func columnPrivileges(
        of wanted: WantedPrivileges, _ grant: ObjectGrant, on object: GrantableObject
    ) throws -> [Int: PrivilegeSet] {
        do {
            return try wanted.columnPrivileges(on: object, warn: context.notice)
        } catch {
            var whole = grant
            whole.columns = [:]
            var warnings: [Diagnostic] = []
            defer { send(warnings) }
            _ = try whole.apply(to: object, in: graph, warnings: &warnings)
            throw error
        }
    }

    /// Grants on one object in the working state, and sends the warnings.
    func apply(_ grant: ObjectGrant, to object: GrantableObject) throws {
        var warnings: [Diagnostic] = []
        defer { send(warnings) }
        let outcome = try grant.apply(to: object, in: graph, warnings: &warnings)
        GrantStore(context: context).store(outcome, on: object)
    }
}

/// The privileges of a GRANT as it was written, with columns still by name.
struct WantedPrivileges {
    /// The privileges on whole objects; nil for ALL; empty when only columns are named.
    private(set) var privileges: PrivilegeSet?
    /// The privileges on columns, nil for ALL, with the columns' names.
    private var columns: [(privileges: PrivilegeSet, names: [Identifier])] = []

    /// Reads the privileges of a statement.
    init(_ list: PrivilegeList) throws(Diagnostic) {
        switch list {
        case .all(let names) where names.isEmpty: privileges = nil
        case .all(let names):
            privileges = []
            columns = [(AccessControl.ObjectKind.column.privileges, names)]
        case .some(let words):
            var whole: PrivilegeSet = []
            for word in words {
                let privilege = PrivilegeSet(try Self.privilege(word.name))
                if word.columns.isEmpty {
                    whole.formUnion(privilege)
                } else {
                    columns.append((privilege, word.columns))
                }
            }
            privileges = whole
        }
    }

    /// Reads one word (`string_to_privilege`), which the lexer has folded unless it stands in quotes.
    private static func privilege(_ word: Identifier) throws(Diagnostic) -> Privilege {
        guard word.name == word.name.lowercased(), let privilege = Privilege(keyword: word.name) else {
            throw Diagnostic(.syntaxError, "unrecognized privilege type \"\(word.name)\"")
        }
        return privilege
    }

    /// Refuses columns, which default privileges do not know.
    func requireNoColumns() throws(Diagnostic) {
        guard columns.isEmpty else {
            throw Diagnostic(.invalidGrantOperation, "default privileges cannot be set for columns")
        }
    }

    /// Checks the privileges against the kind of object that the statement names.
    func check(_ grant: ObjectGrant, statementKind kind: AccessControl.ObjectKind) throws(Diagnostic) {
        var grant = grant
        for (number, column) in columns.enumerated() { grant.columns[number] = column.privileges }
        try grant.check(statementKind: kind)
    }

    /// Returns the privileges by column number of a relation (`expand_col_privileges`).
    ///
    /// Columns of a sequence have SELECT only; what else is named is passed over with a warning.
    func columnPrivileges(
        on object: GrantableObject, warn: (Diagnostic) -> Void
    ) throws(Diagnostic) -> [Int: PrivilegeSet] {
        var found: [Int: PrivilegeSet] = [:]
        for (written, names) in columns {
            var privileges = written
            if object.id.kind == .sequence, !written.subtracting(.select).isEmpty {
                let text = "sequence \"\(object.name)\" only supports SELECT column privileges"
                warn(Diagnostic(.warning, .invalidGrantOperation, text))
                privileges.formIntersection(.select)
            }
            for name in names {
                guard let column = object.columns.first(where: { $0.name == name.name }) else {
                    throw Diagnostic(
                        .undefinedColumn, "column \"\(name.name)\" of relation \"\(object.name)\" does not exist")
                }
                found[column.number, default: []].formUnion(privileges)
            }
        }
        return found
    }
}

/// Writes the outcome of a GRANT into the catalog.
struct GrantStore {
    let context: ExecutionContext

    /// Stores the new ACLs of an object and its columns.
    func store(_ outcome: GrantOutcome, on object: GrantableObject) {
        switch object.id.kind {
        case .schema:
            context.catalog.planEpoch += 1
            guard let acl = outcome.acl, var schema = context.catalog.schemas[object.id.object] else { return }
            schema.acl = acl
            context.catalog.store(schema)
        case .database:
            let cluster = context.state.cluster
            guard let acl = outcome.acl, var database = cluster.databases[object.id.object] else { return }
            database.acl = acl
            context.state.cluster.store(database)
        case .function, .procedure, .aggregate, .routine:
            if var routine = context.catalog.routines[object.id.object] {
                guard let acl = outcome.acl else { return }
                routine.acl = acl
                context.catalog.store(routine)
                return
            }
            storeBuiltin(outcome, .function, object)
        case .type, .domain:
            if let acl = outcome.acl { context.catalog.setACL(acl, ofType: object.id.object) }
        case .parameter: storeParameter(outcome, object)
        case .language, .tablespace, .foreignDataWrapper, .foreignServer, .largeObject: storeNamed(outcome, object)
        default: storeRelation(outcome, object)
        }
    }

    /// Stores the ACLs of a relation; those of system relations stand apart.
    private func storeRelation(_ outcome: GrantOutcome, _ object: GrantableObject) {
        guard context.catalog.relations[object.id.object] != nil else {
            return storeBuiltin(outcome, .relation, object)
        }
        context.state.cluster.updateCatalog(of: context.database) {
            $0.storeACLs(of: object.id.object, outcome.acl, columns: outcome.columns)
        }
        for (number, acl) in outcome.columns where number < 0 {
            let address = ObjectAddress(.relation, object.id.object, column: number)
            context.catalog.builtinACLs[address] = acl.isEmpty ? nil : acl
        }
    }

    /// Stores the ACL of an object that is little more than a name.
    private func storeNamed(_ outcome: GrantOutcome, _ object: GrantableObject) {
        guard let acl = outcome.acl, let objectClass = ObjectClass(named: object.id.kind),
            var stored = context.object(ObjectAddress(objectClass, object.id.object))
        else { return }
        stored.acl = acl
        context.store(stored)
    }

    /// Stores the ACL of a parameter, which is forgotten when it is the default again (`ExecGrant_Parameter`).
    private func storeParameter(_ outcome: GrantOutcome, _ object: GrantableObject) {
        guard let acl = outcome.acl else { return }
        let isDefault = acl.sorted == ACL.builtinDefault(for: .parameter, owner: object.owner).sorted
        let entry = ParameterEntry(id: object.id.object, name: object.name, acl: acl)
        context.state.cluster.parameters[object.name] = isDefault ? nil : entry
    }

    /// Stores the ACL of an object that comes with every database; an empty one of a column only where a fresh one is not.
    private func storeBuiltin(_ outcome: GrantOutcome, _ objectClass: ObjectClass, _ object: GrantableObject) {
        if let acl = outcome.acl { context.catalog.builtinACLs[ObjectAddress(objectClass, object.id.object)] = acl }
        for (number, acl) in outcome.columns {
            let address = ObjectAddress(objectClass, object.id.object, column: number)
            let isOpen = SystemRelations.relation(object.id.object)?.column(number: number)?.acl != nil
            context.catalog.builtinACLs[address] = acl.isEmpty && !isOpen ? nil : acl
        }
    }
}
