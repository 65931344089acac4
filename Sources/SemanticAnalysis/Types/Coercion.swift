import CatalogModel
import SQLBasics
import SQLTypes

extension CastContext {
    /// Tells whether a cast of this context is allowed where conversions of another one are.
    func isAllowed(in wanted: CastContext) -> Bool {
        switch self {
        case .implicit: true
        case .assignment: wanted != .implicit
        case .explicit: wanted == .explicit
        }
    }
}

/// How values get from one type to another (PostgreSQL's `find_coercion_pathway`).
enum Coercion {
    /// Tells whether a type converts to another one in a context (`can_coerce_type` for one argument).
    static func isPossible(from source: SQLType, to target: SQLType, _ context: CastContext) -> Bool {
        if source.oid == target.oid || target.oid == SQLType.any.oid || target.isPolymorphic { return true }
        if source.isUnknown { return true }
        if source.oid == SQLType.record.oid, target.fields != nil { return true }
        return hasPathway(from: source, to: target, context)
    }

    /// Tells whether a cast leads from one type to another in a context.
    static func hasPathway(from source: SQLType, to target: SQLType, _ context: CastContext) -> Bool {
        if source.oid == target.oid { return true }
        guard let cast = CastTable.pathway(from: source.unmodified, to: target.unmodified) else { return false }
        return cast.context.isAllowed(in: context)
    }
}

extension Analyzer {
    /// Converts an expression to a type in a context (`coerce_to_target_type`); nil when there is no such conversion.
    ///
    /// An unknown literal is read as text of the target here, with an error at the literal if it is none.
    mutating func coerce(
        _ expression: BoundExpression, to target: SQLType, _ context: CastContext, at span: SourceSpan = .none
    ) throws(Diagnostic) -> BoundExpression? {
        let source = expression.type
        guard Coercion.isPossible(from: source, to: target, context) else { return nil }
        let converted = try convert(expression, to: target, context, at: span)
        return applyingModifier(converted, target, context, at: span)
    }

    /// Converts an expression to a type that it is known to convert to (`coerce_type`); the modifier is left out.
    mutating func convert(
        _ expression: BoundExpression, to target: SQLType, _ context: CastContext, at span: SourceSpan = .none
    ) throws(Diagnostic) -> BoundExpression {
        let source = expression.type
        if source.oid == target.oid || target.isPolymorphic || target.oid == SQLType.any.oid { return expression }
        if case .parameter(let number, _, let place) = expression, source.isUnknown {
            return try deducedParameter(number, target.unmodified, at: place)
        }
        if target.isDomain { return try convert(expression, toDomain: target, context, at: span) }
        if let fields = target.fields, source.oid == SQLType.record.oid {
            return try convert(expression, toRow: target, fields.types, context, at: span)
        }
        if case .constant(let constant) = expression, source.isUnknown, !target.holdsDomain {
            return .constant(try literal(constant, as: target))
        }
        if case .row(let row) = expression, target.oid == SQLType.record.oid { return .row(row) }
        if let cast = try convertByFunction(expression, to: target, context, at: span) { return .cast(cast) }
        return .cast(BoundCast(expression, to: target.unmodified, context: context, span: span))
    }

    /// Reads an unknown literal as a value of a type.
    private func literal(_ constant: Constant, as target: SQLType) throws(Diagnostic) -> Constant {
        let bare = target.oid == SQLType.interval.oid ? target : target.unmodified
        guard case .text(let text) = constant.value else {
            return Constant(constant.value, type: bare, span: constant.span)
        }
        do {
            let value = try ValueText.parse(text, as: bare, context: environment.functionContext)
            return Constant(value, type: bare.unmodified, span: constant.span)
        } catch {
            throw error.located(at: constant.span)
        }
    }

    /// Fits a value to the modifier of its type where it has another one (`coerce_type_typmod`).
    private func applyingModifier(
        _ expression: BoundExpression, _ target: SQLType, _ context: CastContext, at span: SourceSpan
    ) -> BoundExpression {
        guard target.modifier >= 0, expression.type.modifier != target.modifier else { return expression }
        if case .cast(var cast) = expression, cast.target.oid == target.oid, cast.target.modifier < 0,
            cast.context == context, !cast.operand.type.isUnknown
        {
            cast.target = target
            return .cast(cast)
        }
        if case .constant(let constant) = expression, constant.value.isNull {
            return .constant(Constant(.null, type: target, span: constant.span))
        }
        return .cast(BoundCast(expression, to: target, context: context, span: span))
    }

    /// Converts a condition to boolean, or throws 42804 (`coerce_to_boolean`).
    mutating func boolean(
        _ expression: BoundExpression, construct: String
    ) throws(Diagnostic) -> BoundExpression {
        if let result = try coerce(expression, to: .bool, .assignment) {
            try checkNotSet(expression, construct: construct)
            return result
        }
        throw Diagnostic(
            .datatypeMismatch,
            "argument of \(construct) must be type boolean, not type \(expression.type.displayName)",
            at: expression.location)
    }

    /// Converts an expression to one specific type, or throws 42804 (`coerce_to_specific_type`).
    mutating func specific(
        _ expression: BoundExpression, _ type: SQLType, construct: String
    ) throws(Diagnostic) -> BoundExpression {
        if let result = try coerce(expression, to: type, .assignment) {
            try checkNotSet(expression, construct: construct)
            return result
        }
        throw Diagnostic(
            .datatypeMismatch,
            "argument of \(construct) must be type \(type.displayName), not type \(expression.type.displayName)",
            at: expression.location)
    }

    /// Refuses a set where one value is wanted (`expression_returns_set`).
    private func checkNotSet(_ expression: BoundExpression, construct: String) throws(Diagnostic) {
        guard expression.returnsSet else { return }
        throw Diagnostic(.datatypeMismatch, "argument of \(construct) must not return a set", at: expression.location)
    }

    /// Turns a literal whose type is still open into text.
    mutating func resolvingUnknown(_ expression: BoundExpression) throws(Diagnostic) -> BoundExpression {
        guard expression.type.isUnknown else { return expression }
        return try convert(expression, to: .text, .implicit)
    }
}

extension BoundExpression {
    /// The expression without the conversions at its top that nobody wrote.
    var withoutImplicitCasts: BoundExpression {
        guard case .cast(let cast) = self, cast.context != .explicit else { return self }
        return cast.written.withoutImplicitCasts
    }

    /// Tells whether the expression holds a call that returns a set, outside of sub-selects.
    package var returnsSet: Bool {
        if case .call(let call) = self, call.callee?.returnsSet == true { return true }
        return hasOperand { $0.returnsSet }
    }
}
