import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// The functions has_*_privilege and pg_has_role (manual 9.27.2), all by the same decision as statements.
struct PrivilegeFunctions {
    let context: ExecutionContext
    let arguments: FunctionArguments
    private let securables: CatalogSecurables

    /// Makes the functions for one call.
    init(context: ExecutionContext, arguments: FunctionArguments) {
        self.context = context
        self.arguments = arguments
        securables = context.securables
    }

    /// A privilege to look for, perhaps with grant option.
    private struct Wanted {
        var privilege: Privilege
        var withGrantOption: Bool
    }

    /// Computes the function of a kind of object: the arguments are an optional role, the object and the privileges.
    func hasPrivilege(on kind: ObjectKind) throws -> Value {
        let hasRole = arguments.count == 3
        let objectIndex = hasRole ? 1 : 0
        let allowed = Self.allowed(kind)
        if kind == .parameter { _ = try wanted(arguments.text(objectIndex + 1), allowed) }
        let role = try hasRole ? self.role(0) : context.currentRole
        if kind == .sequence { _ = try wanted(arguments.text(objectIndex + 1), allowed) }
        guard let object = try securable(kind, objectIndex) else {
            _ = try wanted(arguments.text(objectIndex + 1), allowed)
            let isLookedUpFirst = [.table, .sequence, .largeObject].contains(kind)
            return !isLookedUpFirst && context.state.cluster.roles.isSuperuser(role) ? .bool(true) : .null
        }
        let wanted = try wanted(arguments.text(objectIndex + 1), allowed)
        if kind == .sequence, let relation = relation(object.object), relation.kind != .sequence {
            let name = arguments.isText(objectIndex) ? arguments.text(objectIndex) : relation.name
            throw Diagnostic(.wrongObjectType, "\"\(name)\" is not a sequence")
        }
        if kind == .largeObject, context.session.settings.isOn("lo_compat_privileges") { return .bool(true) }
        return .bool(wanted.contains { holds($0, role, object, .whole) })
    }

    /// The privileges that the function of a kind takes.
    private static func allowed(_ kind: ObjectKind) -> PrivilegeSet {
        kind == .table ? ObjectKind.table.privileges : kind.privileges
    }

    /// Computes has_column_privilege and has_any_column_privilege.
    func hasColumnPrivilege(any: Bool) throws -> Value {
        let fixed = any ? 2 : 3
        let hasRole = arguments.count > fixed
        let role = try hasRole ? self.role(0) : context.currentRole
        let first = hasRole ? 1 : 0
        guard let object = try securable(.table, first) else {
            _ = try wanted(arguments.text(any ? first + 1 : first + 2), ObjectKind.column.privileges)
            return .null
        }
        if any {
            let wanted = try wanted(arguments.text(first + 1), ObjectKind.column.privileges)
            return .bool(wanted.contains { holds($0, role, object, .any) })
        }
        let column = try self.column(first + 1, of: object)
        let wanted = try wanted(arguments.text(first + 2), ObjectKind.column.privileges)
        guard let column else { return .null }
        return .bool(wanted.contains { holds($0, role, object, .each([column])) })
    }

    /// Computes pg_has_role.
    func hasRole() throws -> Value {
        let hasMember = arguments.count == 3
        let member =
            try !hasMember
            ? context.currentRole : arguments.isText(0) ? namedRole(arguments.text(0)) : arguments.oid(0)
        let index = hasMember ? 1 : 0
        let role = try arguments.isText(index) ? namedRole(arguments.text(index)) : arguments.oid(index)
        let graph = securables.roleGraph
        let senses = try arguments.text(index + 1).split(separator: ",", omittingEmptySubsequences: false).map { word in
            try Self.sense(of: String(word))
        }
        guard securables.roleGraph.roles[id: role] != nil || arguments.isText(index) else { return .bool(false) }
        return .bool(
            senses.contains { sense in
                switch sense {
                case .member: graph.isMember(member, of: role)
                case .inherit: graph.hasPrivileges(member, of: role)
                case .set: graph.canSetRole(member, to: role)
                case .admin: graph.isAdmin(member, of: role)
                }
            })
    }

    /// Reads a word of pg_has_role's last argument.
    private static func sense(of word: String) throws(Diagnostic) -> MembershipSense {
        switch trimmed(word).lowercased() {
        case "usage": return .inherit
        case "member": return .member
        case "set": return .set
        case "usage with grant option", "usage with admin option", "member with grant option",
            "member with admin option", "set with grant option", "set with admin option":
            return .admin
        default:
            throw Diagnostic(.invalidParameterValue, "unrecognized privilege type: \"\(trimmed(word))\"")
        }
    }

    // MARK: Arguments

    /// Reads the list of privileges (`convert_any_priv_string`).
    private func wanted(_ text: String, _ allowed: PrivilegeSet) throws(Diagnostic) -> [Wanted] {
        var result: [Wanted] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let word = Self.trimmed(String(part))
            var name = word.uppercased()
            let suffix = " WITH GRANT OPTION"
            let withGrantOption = name.hasSuffix(suffix)
            if withGrantOption { name = String(name.dropLast(suffix.count)) }
            guard let privilege = Privilege(keyword: name), allowed.contains(privilege) else {
                throw Diagnostic(.invalidParameterValue, "unrecognized privilege type: \"\(word)\"")
            }
            result.append(Wanted(privilege: privilege, withGrantOption: withGrantOption))
        }
        return result
    }

    /// Returns a text without blanks at both ends.
    private static func trimmed(_ text: String) -> String {
        var rest = Substring(text)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// Returns the role of an argument; the name public stands for everybody (`get_role_oid_or_public`).
    private func role(_ index: Int) throws -> RoleID {
        guard arguments.isText(index) else { return arguments.oid(index) }
        let name = arguments.text(index)
        return name == "public" ? .publicGrantee : try namedRole(name)
    }

    /// Returns the role of a name, or throws 42704.
    private func namedRole(_ name: String) throws -> RoleID {
        guard let role = context.state.cluster.roles.id(named: name) else {
            throw Diagnostic(.undefinedObject, "role \"\(name)\" does not exist")
        }
        return role
    }

    /// Returns the object of an argument; nil when there is none of that number.
    private func securable(_ kind: ObjectKind, _ index: Int) throws -> SecurableID? {
        let isText = arguments.isText(index)
        switch kind {
        case .table, .sequence:
            let relation = try isText ? namedRelation(arguments.text(index)) : relation(arguments.oid(index))
            return relation.map {
                switch $0.kind {
                case .sequence where kind == .table: SecurableID(.sequence, $0.id)
                case .index, .compositeType: SecurableID(.table, $0.id)
                default: $0.securable
                }
            }
        case .schema:
            guard isText else {
                return securables.owner(of: SecurableID(.schema, arguments.oid(index))).map { _ in
                    SecurableID(.schema, arguments.oid(index))
                }
            }
            return SecurableID(.schema, try context.environment.schema(named: arguments.text(index)).id)
        case .database:
            guard isText else {
                let id = arguments.oid(index)
                return context.state.cluster.databases[id].map { SecurableID(.database, $0.id) }
            }
            guard let database = context.state.cluster.database(named: arguments.text(index)) else {
                throw Diagnostic(
                    .invalidCatalogName, "database \"\(arguments.text(index))\" does not exist")
            }
            return SecurableID(.database, database.id)
        case .function:
            guard isText else {
                let id = arguments.oid(index)
                let exists = context.catalog.routines[id] != nil || BuiltinTable.function(id) != nil
                return exists ? SecurableID(.function, id) : nil
            }
            let id = try context.functions.names.objectID(named: arguments.text(index), as: .regprocedure)
            return SecurableID(.function, id)
        case .type:
            guard isText else {
                return TypeTable.info(arguments.oid(index)).map { Self.typeSecurable($0) }
            }
            let id = try context.functions.names.objectID(named: arguments.text(index), as: .regtype)
            return TypeTable.info(id).map { Self.typeSecurable($0) } ?? SecurableID(.type, id)
        case .parameter:
            let name = arguments.text(index).lowercased()
            let entry = context.state.cluster.parameters.values.first { $0.name == name }
            return SecurableID(.parameter, entry?.id ?? .invalid)
        default: return try named(kind, index)
        }
    }

    /// The object whose privileges are those of a type: for arrays the type of the elements (`pg_type_aclmask_ext`).
    private static func typeSecurable(_ info: TypeInfo) -> SecurableID {
        SecurableID(.type, info.isArray ? info.element : info.oid)
    }

    /// Returns an object that is little more than a name.
    private func named(_ kind: ObjectKind, _ index: Int) throws -> SecurableID? {
        guard let objectClass = ObjectClass(named: kind) else { return nil }
        guard arguments.isText(index) else {
            return context.object(ObjectAddress(objectClass, arguments.oid(index)))?.securable
        }
        let name = arguments.text(index)
        guard let object = context.object(objectClass, named: name) else {
            let noun = kind == .foreignServer ? "server" : kind.noun
            throw Diagnostic(.undefinedObject, "\(noun) \"\(name)\" does not exist")
        }
        return object.securable
    }

    /// Returns the relation of a name as text (`convert_table_name`).
    private func namedRelation(_ text: String) throws -> Relation {
        try DefinitionExecutor(context: context).relation(named: QualifiedNameText.relationName(text))
    }

    /// Returns the relation of a number.
    private func relation(_ id: ObjectID) -> Relation? { context.environment.relation(id) }

    /// Returns the column of an argument; nil for a number that the relation has not.
    private func column(_ index: Int, of object: SecurableID) throws -> Int? {
        guard let relation = relation(object.object) else { return nil }
        guard arguments.isText(index) else {
            let number = Int(arguments.integer(index))
            if relation.hasSystemColumns, SystemColumns.name(of: number) != nil { return number }
            guard let column = relation.column(number: number), !column.isDropped else { return nil }
            return number
        }
        let name = arguments.text(index)
        if relation.hasSystemColumns, let column = SystemColumns.column(named: name) { return column.number }
        if relation.columns.contains(where: { $0.isDropped && $0.name == name }) { return nil }
        guard let column = relation.column(named: name) else {
            throw Diagnostic(
                .undefinedColumn, "column \"\(name)\" of relation \"\(relation.name)\" does not exist")
        }
        return column.number
    }

    // MARK: The decision

    /// Tells whether a role holds a privilege.
    private func holds(_ wanted: Wanted, _ role: RoleID, _ object: SecurableID, _ rule: ColumnRule) -> Bool {
        guard wanted.withGrantOption else {
            return isAllowed(.privilege(wanted.privilege, on: object, rule), as: role, in: securables)
        }
        return securables.holdsGrantOption(wanted.privilege, on: object, rule, role)
    }
}

extension CatalogSecurables {
    /// Tells whether a role may grant a privilege on.
    func holdsGrantOption(_ privilege: Privilege, on object: SecurableID, _ rule: ColumnRule, _ role: RoleID) -> Bool {
        if roleGraph.roles.isSuperuser(role) { return true }
        guard let owner = owner(of: object) else { return false }
        let wanted = Rights([], grantOptions: PrivilegeSet(privilege))
        func holds(_ acl: ACL) -> Bool { !acl.rights(of: role, owner: owner, wanted: wanted, in: roleGraph).isEmpty }
        if holds(effectiveACL(of: object)) { return true }
        func holds(column: Int) -> Bool {
            holds(acl(of: SecurableID(object.kind, object.object, column: column)) ?? ACL())
        }
        switch rule {
        case .whole: return false
        case .each(let columns): return !columns.isEmpty && columns.allSatisfy { holds(column: $0) }
        case .any: return columns(of: object).contains { holds(column: $0) }
        case .all: return columns(of: object).allSatisfy { holds(column: $0) }
        }
    }
}

extension Relation {
    /// Tells whether the relation has the columns that tables have without being asked (`AddNewAttributeTuples`).
    fileprivate var hasSystemColumns: Bool { ![.view, .index, .compositeType].contains(kind) }
}

extension ExecutionContext {
    /// Returns the relation that a text names as regclass input does, or throws what FROM would, without position.
    package func relation(namedBy text: String) throws -> Relation {
        let name = try QualifiedNameText.relationName(text)
        do throws(Diagnostic) {
            if let qualifier = name.qualifier, try environment.namespace(named: qualifier, at: .none) == nil {
                throw Diagnostic(.invalidSchemaName, "schema \"\(qualifier)\" does not exist")
            }
            return try environment.relation(named: name)
        } catch {
            throw error.withoutPosition
        }
    }
}
