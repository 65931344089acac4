import SQLBasics

/// The functions of the triggers by which PostgreSQL enforces foreign keys, for the catalog only.
public enum KeyTriggerFunctions {
    /// The functions by name, in the order of their numbers from 1644.
    private static let names = [
        "RI_FKey_check_ins", "RI_FKey_check_upd", "RI_FKey_cascade_del", "RI_FKey_cascade_upd",
        "RI_FKey_restrict_del", "RI_FKey_restrict_upd", "RI_FKey_setnull_del", "RI_FKey_setnull_upd",
        "RI_FKey_setdefault_del", "RI_FKey_setdefault_upd", "RI_FKey_noaction_del", "RI_FKey_noaction_upd",
    ]

    /// The functions.
    public static let all: [BuiltinFunction] = names.enumerated().map { place, name in
        BuiltinFunction(
            oid: ObjectID(1644 + UInt32(place)), name: name, argumentTypes: [], resultType: SQLType(builtin: 2279),
            volatility: .volatile,
            implementation: .scalar { _, _ in throw Diagnostic.notSupported("the function \(name)") })
    }
}
