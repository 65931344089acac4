import SQLTypes

extension BoundCast {
    /// The call of the function of a user's cast; nil for other casts.
    package var functionCall: BoundCall? {
        guard isThroughFunction, case .call(let call) = operand else { return nil }
        return call
    }

    /// What was written under the cast.
    package var written: BoundExpression { functionCall?.arguments.first ?? operand }

    /// Tells whether the function of the cast has seen the modifier, so that its result is taken as it is.
    package var isFinal: Bool { (functionCall?.arguments.count ?? 0) > 1 }
}
