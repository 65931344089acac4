import SQLBasics

/// The planner's builtin estimators that an operator can name. RoleSQL keeps them as names only: nothing of its planning
/// counts rows.
public enum EstimatorTable {
    /// Which of an operator's estimators a function is.
    public enum Kind: Sendable {
        case restriction, join

        /// The types that such a function takes.
        public var argumentTypes: [SQLType] {
            switch self {
            case .restriction: [opaque, .oid, opaque, .int4]
            case .join: [opaque, .oid, opaque, .int2, opaque]
            }
        }
    }

    /// The type of what only the server can make.
    private static let opaque = SQLType(oid: ObjectID(2281))

    /// Returns the number of the builtin estimator of a name.
    public static func estimator(_ kind: Kind, named name: String) -> ObjectID? {
        (kind == .restriction ? restrictions : joins)[name].map { ObjectID($0) }
    }

    /// Returns the name of the builtin estimator of a number.
    public static func name(of id: ObjectID) -> String? {
        (restrictions.first { $0.value == id.rawValue } ?? joins.first { $0.value == id.rawValue })?.key
    }

    /// The estimators of how many rows a condition leaves.
    private static let restrictions: [String: UInt32] = [
        "eqsel": 101, "neqsel": 102, "scalarltsel": 103, "scalargtsel": 104, "areasel": 139,
        "scalarlesel":
            336, "scalargesel": 337, "positionsel": 1300, "contsel": 1302, "iclikesel": 1814, "icnlikesel": 1815,
        "regexeqsel": 1818, "likesel": 1819, "icregexeqsel": 1820, "regexnesel": 1821, "nlikesel": 1822,
        "icregexnesel": 1823, "rangesel": 3169, "prefixsel": 3437, "networksel": 3560, "tsmatchsel": 3686,
        "arraycontsel": 3817, "multirangesel": 4243, "matchingsel": 5040,
    ]

    /// The estimators of how many rows a join makes.
    private static let joins: [String: UInt32] = [
        "eqjoinsel": 105, "neqjoinsel": 106, "scalarltjoinsel": 107, "scalargtjoinsel": 108,
        "areajoinsel":
            140, "scalarlejoinsel": 386, "scalargejoinsel": 398, "positionjoinsel": 1301, "contjoinsel": 1303,
        "iclikejoinsel": 1816, "icnlikejoinsel": 1817, "regexeqjoinsel": 1824, "likejoinsel": 1825,
        "icregexeqjoinsel": 1826, "regexnejoinsel": 1827, "nlikejoinsel": 1828, "icregexnejoinsel": 1829,
        "prefixjoinsel": 3438, "networkjoinsel": 3561, "tsmatchjoinsel": 3687, "arraycontjoinsel": 3818,
        "matchingjoinsel": 5041,
    ]
}
