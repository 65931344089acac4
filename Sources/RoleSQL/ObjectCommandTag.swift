import SQLSyntax

extension ObjectStatement {
    /// The command tag (`CreateCommandTag`).
    var commandTag: String {
        switch self {
        case .wrapper(let s): "\(s.action.rawValue) FOREIGN DATA WRAPPER"
        case .server(let s): "\(s.action.rawValue) SERVER"
        case .userMapping(let s): "\(s.action.rawValue) USER MAPPING"
        case .foreignTable: "CREATE FOREIGN TABLE"
        case .importForeignSchema: "IMPORT FOREIGN SCHEMA"
        case .tablespace(let s): "\(s.action.rawValue) TABLESPACE"
        case .moveAll(let s): "ALTER \(s.kind.rawValue)"
        case .createStatistics: "CREATE STATISTICS"
        case .alterStatistics: "ALTER STATISTICS"
        case .publication(let s): "\(s.action.rawValue) PUBLICATION"
        case .subscription(let s): "\(s.action.rawValue) SUBSCRIPTION"
        case .alterSystem: "ALTER SYSTEM"
        case .securityLabel: "SECURITY LABEL"
        case .createOperator: "CREATE OPERATOR"
        case .alterOperator: "ALTER OPERATOR"
        case .privileged(let s): s.feature
        }
    }

    /// The name of a statement that cannot run in a transaction block (`PreventInTransactionBlock`); nil for others.
    var nameOutsideTransactions: String? {
        switch self {
        case .tablespace(let s) where s.action != .alter: "\(s.action.rawValue) TABLESPACE"
        case .alterSystem: "ALTER SYSTEM"
        case .subscription(let s) where s.action == .create && s.createsSlot:
            "CREATE SUBSCRIPTION ... WITH (create_slot = true)"
        default: nil
        }
    }
}

extension SubscriptionStatement {
    /// Whether CREATE SUBSCRIPTION makes a slot over there.
    fileprivate var createsSlot: Bool {
        func isOff(_ name: String) -> Bool {
            let value = options.first { $0.name.name == name }?.value?.text.lowercased()
            return ["false", "off", "0"].contains(value)
        }
        return !isOff("connect") && !isOff("create_slot")
    }
}
