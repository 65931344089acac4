import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

/// Subscriptions: who may make them; RoleSQL connects to nobody.
extension DefinitionExecutor {
    /// Executes CREATE, ALTER and DROP SUBSCRIPTION.
    func executeSubscription(_ statement: SubscriptionStatement) throws -> String {
        switch statement.action {
        case .create: try createSubscription(statement)
        case .alter: try alterSubscription(statement)
        case .drop: try dropSubscription(statement)
        }
        return "\(statement.action.rawValue) SUBSCRIPTION"
    }

    /// Executes CREATE SUBSCRIPTION (`CreateSubscription`), up to the point where PostgreSQL connects.
    private func createSubscription(_ statement: SubscriptionStatement) throws {
        let name = statement.name.name
        let options = try SubscriptionOptions(statement.options)
        try require(
            .membership(in: .createSubscriptionRole, .inherit),
            refusal: Refusal(
                "permission denied to create subscription",
                detail: "Only roles with privileges of the \"pg_create_subscription\" role may create subscriptions."))
        try require(.privilege(.create, on: SecurableID(.database, context.database)))
        if options.isOff("password_required") { try requireSuperuserForPasswords() }
        if context.object(.subscription, named: name) != nil {
            throw Diagnostic(.duplicateObject, "subscription \"\(name)\" already exists")
        }
        try checkConnection(statement.connection)
        try checkDuplicates(statement.publications)
        guard options.isOff("connect") else {
            throw Diagnostic.notSupported("a subscription that connects", at: statement.name.span)
        }
        var details = SubscriptionDetails(
            connection: statement.connection, publications: statement.publications.map(\.name),
            slot: options.slot(default: name))
        details.passwordRequired = !options.isOff("password_required")
        details.runAsOwner = options.isOn("run_as_owner")
        details.options = options.values
        make(.subscription, name: name, schema: context.database, details: .subscription(details))
        context.notice(
            Diagnostic(
                .warning, .warning, "subscription was created, but is not connected",
                hint: "To initiate replication, you must manually create the replication slot, enable the "
                    + "subscription, and refresh the subscription."))
    }

    /// Throws unless the current role may do without a password.
    private func requireSuperuserForPasswords() throws {
        try require(
            .superuser,
            refusal: Refusal(
                "password_required=false is superuser-only",
                hint: "Subscriptions with the password_required option set to false may only be created or modified "
                    + "by the superuser."))
    }

    /// Asks others than superusers for a password in the connection string (`libpqrcv_check_conninfo`).
    private func checkConnection(_ connection: String) throws {
        guard !context.isSuperuser else { return }
        let hasPassword = connection.split(separator: " ").contains { word in
            word.hasPrefix("password=") && word.count > "password=".count
        }
        guard !hasPassword else { return }
        throw Diagnostic(
            .passwordRequired, "password is required",
            detail: "Non-superusers must provide a password in the connection string.")
    }

    /// Refuses a publication that is named twice.
    private func checkDuplicates(_ publications: [Identifier]) throws {
        var seen: Set<String> = []
        for publication in publications where !seen.insert(publication.name).inserted {
            throw Diagnostic(.duplicateObject, "publication name \"\(publication.name)\" used more than once")
        }
    }

    /// Executes ALTER SUBSCRIPTION (`AlterSubscription`).
    private func alterSubscription(_ statement: SubscriptionStatement) throws {
        guard var subscription = context.object(.subscription, named: statement.name.name) else {
            throw Self.missing("subscription", statement.name.name)
        }
        try requireOwnership(of: subscription)
        guard case .subscription(var details) = subscription.details else { return }
        if !details.passwordRequired { try requireSuperuserForPasswords() }
        switch statement.change {
        case .connection:
            try checkConnection(statement.connection)
            details.connection = statement.connection
        case .options:
            let options = try SubscriptionOptions(statement.options)
            if let value = options.values["password_required"] {
                if value == "false" || value == "off" { try requireSuperuserForPasswords() }
                details.passwordRequired = !options.isOff("password_required")
            }
            if options.values["slot_name"] != nil { details.slot = options.slot(default: "") }
            details.options.merge(options.values) { _, new in new }
        case .enable where details.slot == nil:
            throw Diagnostic(
                .objectNotInPrerequisiteState, "cannot enable subscription that does not have a slot name")
        case .enable: details.isEnabled = true
        case .disable: details.isEnabled = false
        case .setPublication, .addPublication, .dropPublication:
            try changePublications(statement, &details, subscription.name)
        case .refresh, .skip, nil:
            throw Diagnostic.notSupported(
                "ALTER SUBSCRIPTION … \(statement.change?.rawValue ?? "")", at: statement.name.span)
        }
        subscription.details = .subscription(details)
        context.store(subscription)
    }

    /// Executes ADD, SET and DROP PUBLICATION, without a refresh.
    private func changePublications(
        _ statement: SubscriptionStatement, _ details: inout SubscriptionDetails, _ name: String
    ) throws {
        try checkDuplicates(statement.publications)
        let names = statement.publications.map(\.name)
        switch statement.change {
        case .addPublication:
            if let known = names.first(where: details.publications.contains) {
                throw Diagnostic(
                    .duplicateObject, "publication \"\(known)\" is already in subscription \"\(name)\"")
            }
            details.publications += names
        case .dropPublication:
            if let unknown = names.first(where: { !details.publications.contains($0) }) {
                throw Diagnostic(
                    .undefinedObject, "publication \"\(unknown)\" is not in subscription \"\(name)\"")
            }
            details.publications.removeAll(where: names.contains)
        default: details.publications = names
        }
    }

    /// Executes DROP SUBSCRIPTION (`DropSubscription`).
    private func dropSubscription(_ statement: SubscriptionStatement) throws {
        let name = statement.name.name
        guard let subscription = context.object(.subscription, named: name) else {
            guard statement.ifExists else { throw Self.missing("subscription", name) }
            return notice("subscription \"\(name)\" does not exist, skipping")
        }
        try requireOwnership(of: subscription)
        guard case .subscription(let details) = subscription.details else { return }
        if !details.passwordRequired { try requireSuperuserForPasswords() }
        if details.slot != nil {
            throw Diagnostic.notSupported("dropping a subscription with a slot", at: statement.name.span)
        }
        context.removeObject(subscription.address)
    }
}

extension SQLState {
    /// 2F003, which a missing password has.
    fileprivate static let passwordRequired = SQLState("2F003")
}

/// The options of a subscription by name (`parse_subscription_options`).
private struct SubscriptionOptions {
    /// The values as they were written.
    var values: [String: String] = [:]

    /// Reads the options.
    init(_ options: [DefinitionOption]) throws(Diagnostic) {
        for option in options {
            let name = option.name.name
            guard Self.known.contains(name) else {
                throw Diagnostic(.syntaxError, "unrecognized subscription parameter: \"\(name)\"")
            }
            guard values[name] == nil else {
                throw Diagnostic(.syntaxError, "conflicting or redundant options", at: option.name.span)
            }
            values[name] = option.value?.text ?? "true"
        }
        guard isOff("connect") else { return }
        for name in ["enabled", "create_slot", "copy_data"] where isOn(name) {
            throw Diagnostic(
                .syntaxError, "connect = false and \(name) = true are mutually exclusive options")
        }
    }

    /// The options that there are.
    private static let known: Set<String> = [
        "connect", "enabled", "create_slot", "slot_name", "copy_data", "synchronous_commit", "refresh", "binary",
        "streaming", "two_phase", "disable_on_error", "password_required", "run_as_owner", "failover", "origin",
    ]

    /// Tells whether an option was switched on.
    func isOn(_ name: String) -> Bool { ["true", "on", "1"].contains(values[name]?.lowercased()) }

    /// Tells whether an option was switched off.
    func isOff(_ name: String) -> Bool { ["false", "off", "0"].contains(values[name]?.lowercased()) }

    /// Returns the slot's name; nil for NONE.
    func slot(default name: String) -> String? {
        guard let slot = values["slot_name"] else { return name }
        return slot.lowercased() == "none" ? nil : slot
    }
}
