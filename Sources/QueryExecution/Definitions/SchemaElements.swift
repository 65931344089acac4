import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

/// The statements inside of CREATE SCHEMA.
extension DefinitionExecutor {
    /// Executes the elements of a new schema as its owner, with the schema in front of the search path: sequences, tables,
    /// views, indexes, then grants (`transformCreateSchemaStmtElements`).
    func executeElements(_ elements: [Statement], of schema: Schema) throws {
        let sorted = try elements.map { try Self.placed($0, in: schema.name) }.sorted { $0.pass < $1.pass }
        let caller = context.session.identity
        let settings = context.session.settings
        context.session.become(.init(sessionUser: caller.sessionUser, setRole: schema.owner), isLocal: true)
        let path = [schema.name] + settings.searchPath
        context.session.settings.store("search_path", SettingList.format(path), isLocal: true)
        defer {
            context.session.settings = settings
            context.session.become(caller, isLocal: true)
        }
        let names = context.functions.names
        defer { context.functions.names = names }
        for (_, element) in sorted {
            context.functions.names = CatalogNames(
                cluster: context.state.cluster, database: context.database, session: context.session)
            switch element {
            case .definition(let definition): _ = try execute(definition)
            case .access(let access): _ = try AccessExecutor(context: context).execute(access)
            default: throw Diagnostic.notSupported("this element of CREATE SCHEMA")
            }
        }
    }

    /// Puts the schema's name in front of what an element makes, and tells when it is its turn.
    private static func placed(_ element: Statement, in schema: String) throws -> (pass: Int, element: Statement) {
        switch element {
        case .definition(.createSequence(var node)):
            node.name = try qualified(node.name, schema)
            return (0, .definition(.createSequence(node)))
        case .definition(.createTable(var node)):
            node.name = try qualified(node.name, schema)
            return (1, .definition(.createTable(node)))
        case .definition(.createView(var node)):
            node.name = try qualified(node.name, schema)
            return (2, .definition(.createView(node)))
        case .definition(.createIndex(var node)):
            node.table = try qualified(node.table, schema)
            return (3, .definition(.createIndex(node)))
        case .access(.grant): return (4, element)
        default: throw Diagnostic.notSupported("this element of CREATE SCHEMA")
        }
    }

    /// Returns a name in the new schema; another schema is refused (`setSchemaName`).
    private static func qualified(_ name: QualifiedName, _ schema: String) throws -> QualifiedName {
        guard let written = name.qualifier else {
            return QualifiedName([schema, name.name], span: name.span)
        }
        guard written == schema else {
            throw Diagnostic(
                .invalidSchemaDefinition,
                "CREATE specifies a schema (\(written)) different from the one being created (\(schema))")
        }
        return name
    }
}
