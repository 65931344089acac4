import SQLBasics

/// A statement about settings or about the current role.
package enum SessionStatement: Sendable {
    /// `SET …`, `RESET …`
    case set(SetStatement)
    /// `SHOW x`, `SHOW ALL`
    case show(ShowStatement)
    /// `DISCARD ALL`
    case discard(DiscardStatement)
}

/// `SET [SESSION | LOCAL] x = …`, `RESET x`
package struct SetStatement: Sendable {
    /// What is set.
    package enum Action: Sendable {
        /// `SET x TO a, b`; `SET TIME ZONE`, `SET NAMES` and the like are this too, with the setting they stand for
        case assign(name: SettingName, values: [SettingValue])
        /// `SET x TO DEFAULT`, `SET TIME ZONE LOCAL`
        case assignDefault(name: SettingName)
        /// `SET x FROM CURRENT`, allowed in functions only
        case fromCurrent(name: SettingName)
        /// `RESET x`
        case reset(name: SettingName)
        /// `RESET ALL`
        case resetAll
        /// `SET ROLE r`; nil for `SET ROLE NONE`
        case role(Identifier?)
        /// `RESET ROLE`
        case resetRole
        /// `SET SESSION AUTHORIZATION r`; nil for `DEFAULT`
        case sessionAuthorization(Identifier?)
        /// `RESET SESSION AUTHORIZATION`
        case resetSessionAuthorization
        /// `SET TIME ZONE INTERVAL '1' HOUR TO MINUTE`
        case timeZoneInterval(Expression)
        /// `SET TRANSACTION …`
        case transaction([TransactionMode])
        /// `SET TRANSACTION SNAPSHOT '…'`
        case transactionSnapshot(String)
        /// `SET SESSION CHARACTERISTICS AS TRANSACTION …`
        case sessionCharacteristics([TransactionMode])
        /// `SET CONSTRAINTS ALL | c, d DEFERRED | IMMEDIATE`; no names for `ALL`
        case constraints([QualifiedName], isDeferred: Bool)
    }

    /// What is set.
    package var action: Action
    /// Whether `LOCAL` was written.
    package var isLocal: Bool
    /// The place of `SET` or `RESET`.
    package var span: SourceSpan
}

/// The name of a setting: `work_mem`, `plpgsql.extra_warnings`
package struct SettingName: Hashable, Sendable {
    /// The name with its dots, in lower case where it was not quoted.
    package var name: String
    /// Where it stands.
    package var span: SourceSpan
}

/// `SHOW x`, `SHOW ALL`
package struct ShowStatement: Hashable, Sendable {
    /// The setting; nil for `ALL`.
    package var name: SettingName?
    /// The place of `SHOW`.
    package var span: SourceSpan
}

/// `DISCARD ALL`
package struct DiscardStatement: Hashable, Sendable {
    /// What is discarded.
    package enum Target: String, Hashable, Sendable {
        case all = "ALL", plans = "PLANS", sequences = "SEQUENCES", temporary = "TEMP"
    }

    /// What is discarded.
    package var target: Target
    /// The place of `DISCARD`.
    package var span: SourceSpan
}

/// A statement about transactions.
package struct TransactionStatement: Sendable {
    /// What is done.
    package enum Action: Sendable {
        /// `BEGIN …`
        case begin([TransactionMode])
        /// `START TRANSACTION …`
        case start([TransactionMode])
        /// `COMMIT`, `END`
        case commit(andChain: Bool)
        /// `ROLLBACK`, `ABORT`
        case rollback(andChain: Bool)
        /// `SAVEPOINT s`
        case savepoint(Identifier)
        /// `RELEASE [SAVEPOINT] s`
        case release(Identifier)
        /// `ROLLBACK TO [SAVEPOINT] s`
        case rollbackTo(Identifier)
    }

    /// What is done.
    package var action: Action
    /// The whole statement.
    package var span: SourceSpan
}

/// `ISOLATION LEVEL SERIALIZABLE`, `READ ONLY`, `NOT DEFERRABLE`
package struct TransactionMode: Hashable, Sendable {
    /// The modes.
    package enum Kind: Hashable, Sendable {
        /// `ISOLATION LEVEL …`: `serializable`, `repeatable read`, `read committed`, `read uncommitted`
        case isolation(String)
        /// `READ ONLY`, `READ WRITE`
        case readOnly(Bool)
        /// `DEFERRABLE`, `NOT DEFERRABLE`
        case deferrable(Bool)
    }

    /// The mode.
    package var kind: Kind
    /// Where it stands.
    package var span: SourceSpan

    /// Makes a mode.
    package init(kind: Kind, span: SourceSpan) {
        self.kind = kind
        self.span = span
    }
}
