import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes IN over a list: a comparison with an array of what holds no columns, OR for the rest
    /// (`transformAExprIn`).
    mutating func inList(_ node: InList, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let name = OperatorSymbol(node.isNegated ? "<>" : "=")
        let operand = try expression(node.operand, in: scope)
        var rest = try expressions(node.elements, in: scope)
        var tests: [BoundExpression] = []
        let constants = rest.filter { !$0.hasColumns }
        if constants.count > 1, let type = inListType(operand, constants), let array = type.arrayType {
            var elements: [BoundExpression] = []
            for element in constants { elements.append(try toCommonType(element, type, construct: "IN")) }
            let list = BoundExpression.array(elements: elements, type: array, isMultidimensional: false, span: .none)
            tests.append(try quantifiedArray(name, operand, list, isAny: !node.isNegated, at: node.span))
            rest = rest.filter(\.hasColumns)
        }
        for element in rest {
            if case .row(let a) = operand, case .row(let b) = element {
                tests.append(try compareRows(name, a.fields, b.fields, at: node.span))
            } else {
                let call = BoundExpression.call(try apply(name, [operand, element], at: node.span))
                tests.append(try boolean(call, construct: "IN"))
            }
        }
        if tests.count == 1 { return tests[0] }
        return .logical(LogicalExpression(node.isNegated ? .and : .or, tests, span: node.span))
    }

    /// Returns the type that the operand and the elements have in common; nil when there is none, or for rows.
    private func inListType(_ operand: BoundExpression, _ elements: [BoundExpression]) -> SQLType? {
        let all = [operand] + elements
        guard let type = try? commonType(all, construct: "IN"), type.oid != SQLType.record.oid,
            all.allSatisfy({ Coercion.isPossible(from: $0.type, to: type, .implicit) })
        else { return nil }
        return type
    }

    /// Analyzes `x op ANY (…)`.
    mutating func quantified(_ node: QuantifiedComparison, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let operand = try expression(node.operand, in: scope)
        switch node.source {
        case .array(let array):
            let list = try expression(array, in: scope)
            return try quantifiedArray(
                OperatorSymbol(node.operator), operand, list, isAny: node.quantifier == .any, at: node.span)
        case .subquery(let query):
            return try quantifiedSubquery(
                OperatorSymbol(node.operator), operand, query, isAny: node.quantifier == .any, in: scope, at: node.span)
        }
    }

    /// Compares a value with the elements of an array (`make_scalar_array_op`).
    mutating func quantifiedArray(
        _ name: OperatorSymbol, _ operand: BoundExpression, _ array: BoundExpression, isAny: Bool, at span: SourceSpan
    ) throws(Diagnostic) -> BoundExpression {
        var element = SQLType.unknown
        if !array.type.isUnknown {
            guard let type = array.type.elementLike else {
                throw Diagnostic(.wrongObjectType, "op ANY/ALL (array) requires array on right side", at: span)
            }
            element = type.unmodified
        }
        let found = try resolve(name, [operand.type, element], at: span)
        if environment.catalog.routines[found.function] != nil {
            throw Diagnostic.notSupported("ANY and ALL with an operator of a user's function", at: span)
        }
        guard found.resultType.oid == SQLType.bool.oid else {
            throw Diagnostic(.wrongObjectType, "op ANY/ALL (array) requires operator to yield boolean", at: span)
        }
        let declared = [found.left ?? found.right, found.right]
        let polymorphic = Polymorphism([operand.type, element], declared)
        let left = polymorphic?.resolve(declared[0]) ?? declared[0]
        let right = polymorphic?.resolve(declared[1]) ?? declared[1]
        guard let rightArray = right.isPolymorphic ? array.type : right.arrayType else {
            throw Diagnostic(
                .undefinedObject, "could not find array type for data type \(right.displayName)", at: span)
        }
        let converted = try convert(array, to: rightArray, .implicit)
        return .arrayComparison(
            ArrayComparison(
                operand: try convert(operand, to: left, .implicit), array: converted, function: found.function,
                operatorID: found.oid, isAny: isAny, span: span))
    }

    /// Analyzes `ARRAY[…]`; the target is the type that a cast around it names (`transformArrayExpr`).
    mutating func array(
        _ node: ArrayConstructor, target: SQLType?, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        var elements: [BoundExpression] = []
        var isMultidimensional = false
        for element in node.elements {
            if case .array(let inner) = element {
                isMultidimensional = true
                elements.append(try array(inner, target: target, in: scope))
            } else {
                let value = try expression(element, in: scope)
                if value.type.isArray { isMultidimensional = true }
                elements.append(value)
            }
        }
        if let target, let elementType = target.elementType {
            return try array(elements, isMultidimensional, as: target, elementType, at: node.span)
        }
        guard !elements.isEmpty else {
            throw Diagnostic(
                .indeterminateDatatype, "cannot determine type of empty array",
                hint: "Explicitly cast to the desired type, for example ARRAY[]::integer[].", at: node.span)
        }
        let (converted, type) = try toCommonType(elements, construct: "ARRAY")
        guard let arrayType = isMultidimensional ? type.unmodified : type.arrayType else {
            throw Diagnostic(
                .undefinedObject, "could not find array type for data type \(type.displayName)", at: node.span)
        }
        return .array(elements: converted, type: arrayType, isMultidimensional: isMultidimensional, span: node.span)
    }

    /// Makes an array of a type that a cast asks for.
    private mutating func array(
        _ elements: [BoundExpression], _ isMultidimensional: Bool, as target: SQLType, _ elementType: SQLType,
        at span: SourceSpan
    ) throws(Diagnostic) -> BoundExpression {
        var converted: [BoundExpression] = []
        for element in elements {
            let type = isMultidimensional ? target : elementType
            guard let value = try coerce(element, to: type, .explicit) else {
                throw Diagnostic(
                    .cannotCoerce, "cannot cast type \(element.type.displayName) to \(type.displayName)",
                    at: element.location)
            }
            converted.append(value)
        }
        return .array(
            elements: converted, type: target.unmodified, isMultidimensional: isMultidimensional, span: span)
    }
}

extension BoundExpression {
    /// Tells whether the expression refers to columns of its own query level (`contain_vars_of_level`).
    var hasColumns: Bool {
        var finder = LevelFinder()
        finder.visit(self, depth: 0)
        return finder.columnLevel == 0
    }
}
