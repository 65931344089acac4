import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// The functions about privileges and ACLs.
extension SystemFunctions {
    /// The implementations by name.
    static let privileges: [String: Implementation] = [
        "has_table_privilege": { try PrivilegeFunctions(context: $1, arguments: $0).hasPrivilege(on: .table) },
        "has_sequence_privilege": { try PrivilegeFunctions(context: $1, arguments: $0).hasPrivilege(on: .sequence) },
        "has_schema_privilege": { try PrivilegeFunctions(context: $1, arguments: $0).hasPrivilege(on: .schema) },
        "has_database_privilege": { try PrivilegeFunctions(context: $1, arguments: $0).hasPrivilege(on: .database) },
        "has_function_privilege": { try PrivilegeFunctions(context: $1, arguments: $0).hasPrivilege(on: .function) },
        "has_type_privilege": { try PrivilegeFunctions(context: $1, arguments: $0).hasPrivilege(on: .type) },
        "has_language_privilege": { try PrivilegeFunctions(context: $1, arguments: $0).hasPrivilege(on: .language) },
        "has_tablespace_privilege": {
            try PrivilegeFunctions(context: $1, arguments: $0).hasPrivilege(on: .tablespace)
        },
        "has_server_privilege": {
            try PrivilegeFunctions(context: $1, arguments: $0).hasPrivilege(on: .foreignServer)
        },
        "has_foreign_data_wrapper_privilege": {
            try PrivilegeFunctions(context: $1, arguments: $0).hasPrivilege(on: .foreignDataWrapper)
        },
        "has_largeobject_privilege": {
            try PrivilegeFunctions(context: $1, arguments: $0).hasPrivilege(on: .largeObject)
        },
        "has_parameter_privilege": {
            try PrivilegeFunctions(context: $1, arguments: $0).hasPrivilege(on: .parameter)
        },
        "has_column_privilege": { try PrivilegeFunctions(context: $1, arguments: $0).hasColumnPrivilege(any: false) },
        "has_any_column_privilege": {
            try PrivilegeFunctions(context: $1, arguments: $0).hasColumnPrivilege(any: true)
        },
        "pg_has_role": { try PrivilegeFunctions(context: $1, arguments: $0).hasRole() },
        "acldefault": { arguments, _ in try defaultACL(arguments) },
        "makeaclitem": { arguments, _ in try makeItem(arguments) },
        "pg_get_acl": { arguments, context in try acl(arguments, context) },
        "row_security_active": { arguments, context in
            let relation =
                try arguments.isText(0)
                ? context.relation(namedBy: arguments.text(0)) : context.catalog.relations[arguments.oid(0)]
            let status = relation?.rowSecurityStatus(as: context.currentRole, in: context.securables.roleGraph)
            return .bool(status?.isEnabled == true)
        },
    ]

    /// Computes acldefault: the built-in privileges of a kind, by its letter, and an owner.
    private static func defaultACL(_ arguments: FunctionArguments) throws -> Value {
        let kinds: [String: ObjectKind] = [
            "c": .column, "r": .table, "s": .sequence, "d": .database, "f": .function, "l": .language,
            "L": .largeObject, "n": .schema, "p": .parameter, "t": .tablespace, "F": .foreignDataWrapper,
            "S": .foreignServer, "T": .type,
        ]
        guard let kind = kinds[arguments.text(0)] else {
            throw Diagnostic(.internalError, "unrecognized object type abbreviation: \(arguments.text(0))")
        }
        return .acl(.builtinDefault(for: kind, owner: arguments.oid(1)))
    }

    /// Computes makeaclitem.
    private static func makeItem(_ arguments: FunctionArguments) throws -> Value {
        var privileges: PrivilegeSet = []
        for part in arguments.text(2).split(separator: ",", omittingEmptySubsequences: false) {
            let word = part.trimmingBlanks
            guard let privilege = Privilege(keyword: word) else {
                throw Diagnostic(.invalidParameterValue, "unrecognized privilege type: \"\(word)\"")
            }
            privileges.formUnion(PrivilegeSet(privilege))
        }
        let item = ACLItem(
            grantee: arguments.oid(0), grantor: arguments.oid(1), privileges: privileges,
            grantOptions: arguments.boolean(3) ? privileges : [])
        return .aclItem(item.value)
    }

    /// Computes pg_get_acl.
    private static func acl(_ arguments: FunctionArguments, _ context: ExecutionContext) throws -> Value {
        let metadata: UInt32 = 2995
        let number = arguments.oid(0).rawValue
        let objectClass = number == metadata ? .largeObject : ObjectClass(rawValue: number)
        guard let objectClass else { return .null }
        let id = arguments.oid(1)
        if objectClass.namedKind != nil { return .acl(context.object(ObjectAddress(objectClass, id))?.acl) }
        let column = Int(arguments.integer(2))
        switch objectClass {
        case .relation:
            guard let relation = context.environment.relation(id) else { return .null }
            guard column != 0 else { return .acl(context.securables.acl(of: relation.securable)) }
            return .acl(relation.column(number: column)?.acl)
        case .schema: return .acl(context.catalog.schemas[id]?.acl)
        case .database: return .acl(context.state.cluster.databases[id]?.acl)
        case .function where context.catalog.routines[id] != nil: return .acl(context.catalog.routines[id]?.acl)
        case .parameter, .roleMembership:
            throw Diagnostic(.internalError, "unrecognized class ID: \(number)")
        default:
            let restricted = objectClass == .function ? RestrictedFunctions.acl(of: id) : nil
            return .acl(context.catalog.builtinACLs[ObjectAddress(objectClass, id)] ?? restricted)
        }
    }
}

extension Substring {
    /// The text without blanks at both ends.
    fileprivate var trimmingBlanks: String {
        var rest = self
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
