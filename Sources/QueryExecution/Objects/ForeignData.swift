import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

/// Wrappers and servers.
extension DefinitionExecutor {
    // MARK: Wrappers

    /// Executes CREATE and ALTER FOREIGN DATA WRAPPER (`CreateForeignDataWrapper`, `AlterForeignDataWrapper`).
    func executeWrapper(_ statement: WrapperStatement) throws -> String {
        let name = statement.name.name
        let isCreate = statement.action == .create
        let verb = isCreate ? "create" : "alter"
        try require(
            .superuser,
            refusal: Refusal(
                "permission denied to \(verb) foreign-data wrapper \"\(name)\"",
                hint: "Must be superuser to \(verb) a foreign-data wrapper."))
        let old = context.object(.foreignDataWrapper, named: name)
        if isCreate, old != nil {
            throw Diagnostic(.duplicateObject, "foreign-data wrapper \"\(name)\" already exists")
        }
        if !isCreate, old == nil { throw Self.missing("foreign-data wrapper", name) }
        let functions = try functions(of: statement)
        guard var wrapper = old else {
            let options = try GenericOptions.applying(statement.options, to: [])
            let validator = functions.validator ?? .invalid
            if validator.isValid { try GenericOptions.validate(options, for: .wrapper) }
            make(.foreignDataWrapper, name: name, details: .wrapper(validator: validator), options: options)
            return "CREATE FOREIGN DATA WRAPPER"
        }
        if functions.hasHandler {
            context.notice(
                Diagnostic(
                    .warning, .warning,
                    "changing the foreign-data wrapper handler can change behavior of existing foreign tables"))
        }
        if let validator = functions.validator {
            wrapper.details = .wrapper(validator: validator)
            if validator.isValid {
                let text =
                    "changing the foreign-data wrapper validator can cause the options for dependent objects to "
                    + "become invalid"
                context.notice(Diagnostic(.warning, .warning, text))
            }
        }
        wrapper.options = try GenericOptions.applying(statement.options, to: wrapper.options)
        if case .wrapper(let validator) = wrapper.details, validator.isValid, !statement.options.isEmpty {
            try GenericOptions.validate(wrapper.options, for: .wrapper)
        }
        context.store(wrapper)
        return "ALTER FOREIGN DATA WRAPPER"
    }

    /// Looks handler and validator up (`parse_func_options`): the only such function that there is looks at libpq's
    /// options.
    private func functions(of statement: WrapperStatement) throws -> (hasHandler: Bool, validator: ObjectID?) {
        var hasHandler = false
        var validator: ObjectID?
        var hasValidator = false
        for function in statement.functions {
            if function.isHandler ? hasHandler : hasValidator {
                throw Diagnostic(.syntaxError, "conflicting or redundant options", at: function.span)
            }
            if function.isHandler {
                hasHandler = true
                if let name = function.name {
                    let signature = RoutineSignature(name: name, arguments: [], span: name.span)
                    if (try? RoutineLookup(context: context).find(.function, signature)) != nil {
                        throw Diagnostic(.wrongObjectType, "function \(name.text) must return type fdw_handler")
                    }
                    throw missingFunction(name, "")
                }
            } else {
                hasValidator = true
                validator = .invalid
                guard let name = function.name else { continue }
                guard name.name == "postgresql_fdw_validator", [nil, "pg_catalog"].contains(name.qualifier) else {
                    throw missingFunction(name, "text[], oid")
                }
                validator = ObjectID(2316)
            }
        }
        return (hasHandler, validator)
    }

    /// Makes the error of a function that is not there.
    private func missingFunction(_ name: QualifiedName, _ arguments: String) -> Diagnostic {
        if let qualifier = name.qualifier, !hasSchema(named: qualifier) {
            return Diagnostic(.invalidSchemaName, "schema \"\(qualifier)\" does not exist")
        }
        return Diagnostic(.undefinedFunction, "function \(name.text)(\(arguments)) does not exist")
    }

    /// Makes the error of a name that means nothing.
    static func missing(_ noun: String, _ name: String) -> Diagnostic {
        Diagnostic(.undefinedObject, "\(noun) \"\(name)\" does not exist")
    }

    /// Checks who may give a wrapper to whom (`AlterForeignDataWrapperOwner_internal`).
    func checkWrapperOwner(_ wrapper: NamedObject, _ owner: RoleID) throws {
        let text = "permission denied to change owner of foreign-data wrapper \"\(wrapper.name)\""
        try require(
            .superuser, refusal: Refusal(text, hint: "Must be superuser to change owner of a foreign-data wrapper."))
        guard context.state.cluster.roles.isSuperuser(owner) else {
            throw Diagnostic(
                .insufficientPrivilege, text, hint: "The owner of a foreign-data wrapper must be a superuser.")
        }
    }

    // MARK: Servers

    /// Executes CREATE and ALTER SERVER (`CreateForeignServer`, `AlterForeignServer`).
    func executeServer(_ statement: ServerStatement) throws -> String {
        let name = statement.name.name
        guard statement.action == .create else { return try alterServer(statement) }
        if context.object(.foreignServer, named: name) != nil {
            guard statement.ifNotExists else {
                throw Diagnostic(.duplicateObject, "server \"\(name)\" already exists")
            }
            notice("server \"\(name)\" already exists, skipping", .duplicateObject)
            return "CREATE SERVER"
        }
        let wrapperName = statement.wrapper?.name ?? ""
        guard let wrapper = context.object(.foreignDataWrapper, named: wrapperName) else {
            throw Self.missing("foreign-data wrapper", wrapperName)
        }
        try require(.privilege(.usage, on: SecurableID(.foreignDataWrapper, wrapper.address.id)))
        let options = try GenericOptions.applying(statement.options, to: [])
        try validate(options, of: wrapper.address.id, for: .server)
        let server = make(
            .foreignServer, name: name,
            details: .server(wrapper: wrapper.address.id, type: statement.type, version: statement.version ?? nil),
            options: options)
        catalog.addDependency(of: server.address, on: wrapper.address, kind: .normal)
        return "CREATE SERVER"
    }

    /// Executes ALTER SERVER.
    private func alterServer(_ statement: ServerStatement) throws -> String {
        guard var server = context.object(.foreignServer, named: statement.name.name) else {
            throw Self.missing("server", statement.name.name)
        }
        try requireOwnership(of: server)
        guard case .server(let wrapper, let type, let oldVersion) = server.details else { return "ALTER SERVER" }
        if let version = statement.version {
            server.details = .server(wrapper: wrapper, type: type, version: version)
        } else {
            server.details = .server(wrapper: wrapper, type: type, version: oldVersion)
        }
        server.options = try GenericOptions.applying(statement.options, to: server.options)
        if !statement.options.isEmpty { try validate(server.options, of: wrapper, for: .server) }
        context.store(server)
        return "ALTER SERVER"
    }

    /// Lets a wrapper's validator look at options.
    func validate(_ options: [String], of wrapper: ObjectID, for place: GenericOptions.Place) throws {
        let object = context.object(ObjectAddress(.foreignDataWrapper, wrapper))
        guard case .wrapper(let validator)? = object?.details, validator.isValid else { return }
        try GenericOptions.validate(options, for: place)
    }

    /// Lets the validator of a server's wrapper look at options.
    func validate(_ options: [String], ofServer server: NamedObject, for place: GenericOptions.Place) throws {
        guard case .server(let wrapper, _, _) = server.details else { return }
        try validate(options, of: wrapper, for: place)
    }

    // MARK: Import

    /// Refuses IMPORT FOREIGN SCHEMA, after the checks that come first (`ImportForeignSchema`).
    func importForeignSchema(_ statement: ImportForeignSchemaStatement) throws -> String {
        guard let server = context.object(.foreignServer, named: statement.server.name) else {
            throw Self.missing("server", statement.server.name)
        }
        try require(.privilege(.usage, on: SecurableID(.foreignServer, server.address.id)))
        _ = try schema(named: statement.localSchema.name)
        guard case .server(let wrapper, _, _) = server.details else { return "IMPORT FOREIGN SCHEMA" }
        throw catalog.withoutHandler(wrapper: wrapper)
    }
}
