import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

extension DefinitionExecutor {
    /// Executes a statement about foreign data, tablespaces and their kin, and returns its command tag.
    func execute(_ statement: ObjectStatement) throws -> String {
        switch statement {
        case .wrapper(let s): try executeWrapper(s)
        case .server(let s): try executeServer(s)
        case .userMapping(let s): try executeUserMapping(s)
        case .foreignTable(let s): try createForeignTable(s)
        case .importForeignSchema(let s): try importForeignSchema(s)
        case .tablespace(let s): try executeTablespace(s)
        case .moveAll(let s): try moveAll(s)
        case .createStatistics(let s): try createStatistics(s)
        case .alterStatistics(let s): try alterStatistics(s)
        case .publication(let s): try executePublication(s)
        case .subscription(let s): try executeSubscription(s)
        case .alterSystem(let s): try alterSystem(s)
        case .securityLabel(let s): try securityLabel(s)
        case .createOperator(let s): try createOperator(s)
        case .alterOperator(let s): try alterOperator(s)
        case .privileged(let s): try refusePrivileged(s)
        }
    }

    // MARK: Security labels

    /// Refuses SECURITY LABEL, as there is never a provider (`ExecSecLabelStmt`).
    private func securityLabel(_ statement: SecurityLabelStatement) throws -> String {
        if let provider = statement.provider?.name {
            throw Diagnostic(.invalidParameterValue, "security label provider \"\(provider)\" is not loaded")
        }
        throw Diagnostic(.invalidParameterValue, "no security label providers have been loaded")
    }

    // MARK: What RoleSQL has not

    /// Refuses to make an object that RoleSQL has not: those whom PostgreSQL refuses it get its words, the others 0A000.
    private func refusePrivileged(_ statement: PrivilegedStatement) throws -> String {
        let name = statement.name.text
        switch statement.kind {
        case .eventTrigger:
            try requireSuperuser(
                "permission denied to create event trigger \"\(name)\"",
                hint: "Must be superuser to create an event trigger.")
        case .accessMethod:
            try requireSuperuser(
                "permission denied to create access method \"\(name)\"",
                hint: "Must be superuser to create an access method.")
        case .textSearchParser: try requireSuperuser("must be superuser to create text search parsers")
        case .textSearchTemplate: try requireSuperuser("must be superuser to create text search templates")
        case .operatorClass:
            try requireSuperuser("must be superuser to create an operator class", isOperator: statement)
        case .operatorFamily:
            try requireSuperuser("must be superuser to create an operator family", isOperator: statement)
        case .collation, .conversion, .textSearchDictionary, .textSearchConfiguration:
            let schema = try namedCreationSchema(for: statement.name, at: nil)
            try require(.privilege(.create, on: SecurableID(.schema, schema.id)))
        default: break
        }
        throw Diagnostic.notSupported(statement.feature, at: statement.span)
    }

    /// Throws unless the current role is a superuser, and for an operator's class or family looks at the schema first.
    private func requireSuperuser(
        _ message: String, hint: String? = nil, isOperator statement: PrivilegedStatement? = nil
    ) throws {
        if let statement {
            let schema = try namedCreationSchema(for: statement.name, at: nil)
            try require(.privilege(.create, on: SecurableID(.schema, schema.id)))
        }
        try require(.superuser, refusal: Refusal(message, hint: hint))
    }
}
