import SQLBasics

/// `s.<<< (int, int)`, `!! (NONE, int)`: an operator as DROP, ALTER and COMMENT name it.
package struct OperatorSignature: Sendable {
    /// The operator.
    package var name: OperatorName
    /// The left operand's type; nil for NONE.
    package var left: TypeName?
    /// The right operand's type; nil for NONE.
    package var right: TypeName?
}

/// `FUNCTION = f`, `COMMUTATOR = >`, `HASHES` in an operator's definition.
package struct OperatorAttribute: Sendable {
    /// What stands behind the equals sign.
    package enum Value: Sendable {
        /// Nothing.
        case absent
        /// A name or a type.
        case type(TypeName)
        /// An operator.
        case `operator`(OperatorName)
        /// A string, a number or a reserved word.
        case text(String)
        /// `NONE`
        case none
    }

    /// The attribute.
    package var name: Identifier
    /// Its value.
    package var value: Value
}

/// `CREATE OPERATOR <<< (FUNCTION = f, LEFTARG = int, RIGHTARG = int)`
package struct CreateOperatorStatement: Sendable {
    /// The operator.
    package var name: OperatorName
    /// The definition.
    package var attributes: [OperatorAttribute]
}

/// `ALTER OPERATOR <<< (int, int) SET (RESTRICT = NONE)`
package struct AlterOperatorStatement: Sendable {
    /// The operator.
    package var `operator`: OperatorSignature
    /// What to change.
    package var attributes: [OperatorAttribute]
}
