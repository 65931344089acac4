import AccessControl
import SQLBasics
import SQLSyntax
import SQLTypes

/// The options of CREATE ROLE and ALTER ROLE, each given at most once.
struct RoleOptions {
    /// The attributes that are switched on, and those that are switched off.
    var switchedOn: RoleAttributes = []
    /// The attributes that are switched off.
    var switchedOff: RoleAttributes = []
    /// CONNECTION LIMIT.
    var connectionLimit: Int?
    /// The password; nil inside for PASSWORD NULL.
    var password: String??
    /// The text of VALID UNTIL.
    var validUntil: String?
    /// IN ROLE.
    var inRoles: [RoleSpecification] = []
    /// ROLE.
    var members: [RoleSpecification] = []
    /// ADMIN.
    var adminMembers: [RoleSpecification] = []
    /// The options read so far.
    private var seen: Set<String> = []

    /// Reads the options (the loops at the heads of `CreateRole` and `AlterRole`).
    init(_ options: [RoleOption], notice: (Diagnostic) -> Void) throws(Diagnostic) {
        for option in options { try read(option, notice) }
        if let connectionLimit, connectionLimit < -1 {
            throw Diagnostic(.invalidParameterValue, "invalid connection limit: \(connectionLimit)")
        }
    }

    /// Every attribute that is mentioned.
    var mentioned: RoleAttributes { switchedOn.union(switchedOff) }

    /// Takes in one option.
    private mutating func read(_ option: RoleOption, _ notice: (Diagnostic) -> Void) throws(Diagnostic) {
        switch option.kind {
        case .superuser(let isOn): try flip(.superuser, isOn, option)
        case .createDatabase(let isOn): try flip(.createDatabase, isOn, option)
        case .createRole(let isOn): try flip(.createRole, isOn, option)
        case .inherit(let isOn): try flip(.inherit, isOn, option)
        case .login(let isOn): try flip(.canLogin, isOn, option)
        case .replication(let isOn): try flip(.replication, isOn, option)
        case .bypassRowSecurity(let isOn): try flip(.bypassRowSecurity, isOn, option)
        case .connectionLimit(let limit):
            try note("connection limit", option)
            connectionLimit = limit
        case .password(let text):
            try note("password", option)
            password = .some(text)
        case .validUntil(let text):
            try note("valid until", option)
            validUntil = text
        case .inRoles(let roles):
            try note("in roles", option)
            inRoles = roles
        case .members(let roles):
            try note("members", option)
            members = roles
        case .adminMembers(let roles):
            try note("admin members", option)
            adminMembers = roles
        case .systemID: notice(Diagnostic(.notice, .successfulCompletion, "SYSID can no longer be specified"))
        }
    }

    /// Switches an attribute on or off.
    private mutating func flip(
        _ attribute: RoleAttributes, _ isOn: Bool, _ option: RoleOption
    ) throws(Diagnostic) {
        try note(attribute.keyword, option)
        if isOn { switchedOn.insert(attribute) } else { switchedOff.insert(attribute) }
    }

    /// Refuses an option that was given before.
    private mutating func note(_ name: String, _ option: RoleOption) throws(Diagnostic) {
        guard seen.insert(name).inserted else {
            throw Diagnostic(.syntaxError, "conflicting or redundant options", at: option.span)
        }
    }

    /// Puts the options into a role.
    func apply(to role: inout Role, _ context: ExecutionContext) throws {
        role.attributes = role.attributes.union(switchedOn).subtracting(switchedOff)
        if let connectionLimit { role.connectionLimit = Int32(clamping: connectionLimit) }
        if let validUntil { role.validUntil = try Self.time(validUntil, context) }
        if let password { role.password = try PasswordKeeper(context: context).kept(password, role: role.name) }
    }

    /// Reads the time of VALID UNTIL.
    private static func time(_ text: String, _ context: ExecutionContext) throws -> Int64? {
        do {
            let value = try ValueText.parse(text, as: .timestamptz, context: context.functions)
            guard case .int(let microseconds) = value else { return nil }
            return microseconds
        } catch {
            throw error.withoutPosition
        }
    }
}
