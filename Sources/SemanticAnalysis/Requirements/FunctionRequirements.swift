import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

extension Catalog {
    /// Tells whether anybody ever changed the privileges of a builtin function.
    var hasFunctionACLs: Bool {
        guard !builtinACLs.isEmpty || !routines.isEmpty else { return false }
        return builtinACLs.keys.contains { $0.objectClass == .function } || routines.values.contains { $0.acl != nil }
    }
}

/// Lists the EXECUTE privileges that a statement needs: first those of functions that constant folding runs, then the rest.
///
/// Functions inside of a view are checked as the caller (manual 41.5).
struct FunctionRequirements {
    private let role: RoleID
    /// What was found, in text order.
    private(set) var found: [Requirement] = []

    /// Makes a list for a role.
    init(role: RoleID) { self.role = role }

    /// Visits a change.
    mutating func visit(_ change: BoundChange) {
        switch change {
        case .insert(let plan):
            for item in plan.targetList { visit(item.value) }
            for cell in plan.cells { visit(cell) }
            if case .query(let query) = plan.source {
                visit(query)
                for conversion in plan.conversions { visit(conversion) }
            }
            if case .update(let assignments, let filter)? = plan.onConflict?.action {
                for assignment in assignments { visit(assignment.value) }
                if let filter { visit(filter) }
            }
            for check in plan.rowChecks { visit(check.condition) }
            for check in plan.viewChecks { visit(check.condition) }
            for target in plan.returning ?? [] { visit(target.expression) }
        case .update(let plan):
            for assignment in plan.assignments { visit(assignment.value) }
            visit(plan.query)
            for check in plan.rowChecks { visit(check.condition) }
            for check in plan.viewChecks { visit(check.condition) }
            for target in plan.returning ?? [] { visit(target.expression) }
        case .delete(let plan):
            visit(plan.query)
            for target in plan.returning ?? [] { visit(target.expression) }
        case .merge(let plan):
            visit(plan.query)
            for expression in plan.expressions { visit(expression) }
            for check in plan.viewChecks { visit(check.condition) }
        }
    }

    /// Visits a query with everything inside it.
    mutating func visit(_ query: BoundQuery) {
        for entry in query.relations {
            if case .view(_, let inner) = entry.kind { visit(inner) }
        }
        var children: [BoundChild] = []
        query.forEachChild { children.append($0) }
        for child in children { visit(child) }
        visitComparisons(of: query)
        visitEstimates(of: query)
    }

    /// Visits an expression.
    private mutating func visit(_ expression: BoundExpression) {
        switch expression {
        case .call(let call), .distinct(let call, _), .nullIf(let call): require(call.function, call)
        case .aggregate(let aggregate) where aggregate.routine == nil:
            add(aggregate.function, .aggregate, aggregate.span, .execution)
        case .window(let window) where window.routine == nil:
            add(window.function, .function, window.span, .execution)
        case .cast(let cast): require(cast)
        case .arrayComparison(let comparison): add(comparison.function, .function, comparison.span, .execution)
        case .rowComparison(let comparison): visit(comparison)
        case .subquery(let subquery):
            switch subquery.kind {
            case .any(let comparison, _), .all(let comparison, _): visit(comparison)
            case .scalar, .exists, .array, .row: break
            }
        default: break
        }
        var children: [BoundChild] = []
        expression.forEachChild { children.append($0) }
        for child in children { visit(child) }
    }

    /// Visits a child.
    private mutating func visit(_ child: BoundChild) {
        switch child {
        case .expression(let inner): visit(inner)
        case .query(let inner): visit(inner)
        }
    }

    /// Adds a call; an immutable function of constants is run before anything else is checked. Other calls of users'
    /// routines are decided where they are compiled, as those in defaults and constraints are.
    private mutating func require(_ function: ObjectID, _ call: BoundCall) {
        if case .json = call.form { return }
        let isImmutable = call.callee?.volatility == .immutable
        let isConstant = call.arguments.allSatisfy { if case .constant = $0 { true } else { false } }
        if call.routine != nil, !isImmutable || !isConstant { return }
        if call.callee?.isStrict == true, call.arguments.contains(where: \.isNullConstant) { return }
        add(function, .function, call.span, isImmutable && isConstant ? .folding : .execution)
    }

    /// Adds the builtin functions of a cast; a literal is read and a text form written without one.
    private mutating func require(_ cast: BoundCast) {
        var isConstant = false
        if case .constant(let constant) = cast.operand {
            if constant.value.isNull { return }
            isConstant = true
        }
        for function in CastCatalog.functions(from: cast.operand.type, to: cast.target) {
            let isImmutable = BuiltinTable.function(function)?.volatility == .immutable
            add(function, .function, cast.span, isConstant && isImmutable ? .folding : .execution)
        }
    }

    /// Adds a requirement.
    mutating func add(
        _ function: ObjectID, _ kind: ObjectKind, _ span: SourceSpan, _ phase: Requirement.Phase
    ) {
        found.append(
            Requirement(.privilege(.execute, on: SecurableID(kind, function)), as: role, at: span, phase: phase))
    }
}
