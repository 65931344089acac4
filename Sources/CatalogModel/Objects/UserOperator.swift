import AccessControl
import SQLBasics
import SQLTypes

/// What makes an operator that somebody made: its row of pg_operator.
package struct OperatorDetails: Sendable {
    /// The left operand's type; nil for a prefix operator.
    package var left: SQLType?
    package var right: SQLType
    /// The type of the result; nil for a shell, which another operator named before it was made.
    package var result: SQLType?
    /// The function that computes it; `.invalid` for a shell.
    package var function: ObjectID
    /// The operator with its operands exchanged; `.invalid` for none.
    package var commutator: ObjectID = .invalid
    /// The operator with the opposite result; `.invalid` for none.
    package var negator: ObjectID = .invalid
    /// The estimators, by number; `.invalid` for none.
    package var restriction: ObjectID = .invalid
    package var join: ObjectID = .invalid
    package var canMerge = false
    package var canHash = false

    /// Makes a definition.
    package init(left: SQLType?, right: SQLType, result: SQLType?, function: ObjectID) {
        self.left = left
        self.right = right
        self.result = result
        self.function = function
    }

    /// Whether nobody has said yet what the operator does.
    package var isShell: Bool { !function.isValid }

    /// What tells an operator from others of its schema.
    static func key(_ name: String, left: SQLType?, right: SQLType) -> String {
        "\(name) \(left?.oid ?? .invalid) \(right.oid)"
    }
}

extension NamedObject {
    /// The definition, if the object is an operator.
    package var operatorDetails: OperatorDetails? {
        if case .operator(let details) = details { details } else { nil }
    }
}

extension NamedObjects {
    /// Returns the operator of a name that takes exactly these types.
    package func `operator`(named name: String, left: SQLType?, right: SQLType, in schema: ObjectID) -> NamedObject? {
        object(.operator, named: OperatorDetails.key(name, left: left, right: right), in: schema)
    }
}

extension Catalog {
    /// Returns the operator of a number as the analysis knows builtin ones; nil when no user made one of this number.
    package func userOperator(_ id: ObjectID) -> BuiltinOperator? {
        id.isBuiltin ? nil : objects[ObjectAddress(.operator, id)].flatMap(Self.known)
    }

    /// Returns the operators of a name in a schema, in the order of their numbers.
    package func userOperators(named name: String, in schema: ObjectID) -> [BuiltinOperator] {
        objects.all(.operator).filter { $0.name == name && $0.schema == schema }.compactMap(Self.known)
    }

    /// Tells whether anybody made an operator.
    package var hasOperators: Bool { objects.has(.operator) }

    /// Returns an operator as the analysis knows builtin ones; a shell has no function.
    private static func known(_ object: NamedObject) -> BuiltinOperator? {
        guard let details = object.operatorDetails else { return nil }
        return BuiltinOperator(
            oid: object.address.id, name: object.name, left: details.left, right: details.right,
            resultType: details.result ?? .unknown, function: details.function)
    }
}
