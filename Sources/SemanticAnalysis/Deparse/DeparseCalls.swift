import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// Writing calls, CASE, sub-selects and other compound expressions.
extension DeparseWriter {
    /// Returns a function's name as it must be written.
    func functionName(_ function: ObjectID) -> String {
        if let routine = environment.catalog.routines[function] { return environment.callName(of: routine) }
        return Quoting.identifier(BuiltinTable.function(function)?.name ?? "")
    }

    /// Writes a parameter by its name if it has one, behind the routine's where columns might be meant (`get_parameter`).
    func parameter(_ number: Int) {
        guard parameterNames.indices.contains(number - 1), !parameterNames[number - 1].isEmpty else {
            return write("$\(number)")
        }
        if levels.contains(where: { !$0.names.isEmpty }) { write(Quoting.identifier(routineName) + ".") }
        write(Quoting.identifier(parameterNames[number - 1]))
    }

    /// Writes a call of a function or an operator.
    func call(_ call: BoundCall, _ node: BoundExpression) {
        switch call.form {
        case .infixOperator(let id):
            operation(environment.writtenName(of: id, call.arguments.map(\.type)), call.arguments, node)
        case .specialSyntax where specialSyntax(call, node): break
        case .json(let form): json(form, call, node)
        case .function, .specialSyntax:
            write(functionName(call.function) + "(")
            for (number, written) in call.writtenArguments.enumerated() {
                let (i, name) = written
                let argument = call.arguments[i]
                if number > 0 { write(", ") }
                if let name { write(Quoting.identifier(name) + " => ") }
                if call.isVariadicArray && i == call.arguments.count - 1 { write("VARIADIC ") }
                expression(argument, showsImplicit: true)
            }
            write(")")
        }
    }

    /// Writes a call that has a syntax of its own; tells false when it is none of those (`get_func_sql_syntax`).
    private func specialSyntax(_ call: BoundCall, _ node: BoundExpression) -> Bool {
        let a = call.arguments
        switch (call.callee?.name ?? "", a.count) {
        case ("timezone", 2):
            write("(")
            part(a[1], of: node, showsImplicit: false)
            write(" AT TIME ZONE ")
            part(a[0], of: node, showsImplicit: false)
            write(")")
        case ("timezone", 1):
            write("(")
            part(a[0], of: node, showsImplicit: false)
            write(" AT LOCAL)")
        case ("extract", 2):
            guard case .constant(let field) = a[0], case .text(let name) = field.value else { return false }
            write("EXTRACT(" + name)
            words([(" FROM ", a[1])])
        case ("overlay", 3), ("overlay", 4):
            write("OVERLAY(")
            let parts = zip(["", " PLACING ", " FROM ", " FOR "], a).map { ($0, $1) }
            words(parts)
        case ("position", 2):
            write("POSITION((")
            expression(a[1], showsImplicit: false)
            write(") IN (")
            expression(a[0], showsImplicit: false)
            write("))")
        case ("substring", 2), ("substring", 3):
            write("SUBSTRING(")
            let isSimilar = a.count == 3 && a[1].type.category == "S"
            let names = isSimilar ? ["", " SIMILAR ", " ESCAPE "] : ["", " FROM ", " FOR "]
            words(zip(names, a).map { ($0, $1) })
        case ("btrim", _), ("ltrim", _), ("rtrim", _):
            let name = call.callee?.name
            write(name == "btrim" ? "TRIM(BOTH" : name == "ltrim" ? "TRIM(LEADING" : "TRIM(TRAILING")
            words(a.count == 2 ? [(" ", a[1]), (" FROM ", a[0])] : [(" FROM ", a[0])])
        default: return false
        }
        return true
    }

    /// Writes words each before an expression, then a parenthesis.
    private func words(_ parts: [(String, BoundExpression)]) {
        for (word, value) in parts {
            write(word)
            expression(value, showsImplicit: false)
        }
        write(")")
    }

    /// Writes CASE, a line for each branch.
    func conditional(_ node: BoundCase) {
        keyword("CASE", after: Self.variable)
        if let subject = node.subject {
            write(" ")
            expression(subject, showsImplicit: true)
        }
        for branch in node.branches {
            keyword("WHEN ")
            var condition = branch.condition
            if node.subject != nil, case .call(let call) = condition, call.arguments.count == 2 {
                condition = call.arguments[1]
            }
            expression(condition, showsImplicit: false)
            write(" THEN ")
            expression(branch.result, showsImplicit: true)
        }
        keyword("ELSE ")
        expression(node.otherwise ?? .null(of: node.type), showsImplicit: true)
        keyword("END", before: -Self.variable)
    }

    /// Writes an aggregate.
    func aggregate(_ call: AggregateCall) {
        write(functionName(call.function) + "(" + (call.isDistinct ? "DISTINCT " : ""))
        if BuiltinTable.function(call.function)?.orderedSet != nil {
            list(call.direct)
            write(") WITHIN GROUP (ORDER BY ")
        } else if call.isStar {
            write("*")
        } else {
            list(call.arguments)
            if !call.orderBy.isEmpty { write(" ORDER BY ") }
        }
        for (i, key) in call.orderBy.enumerated() {
            if i > 0 { write(", ") }
            sortKey(key.expression)
            write(Self.order(isDescending: key.isDescending, nullsFirst: key.nullsFirst))
        }
        if let filter = call.filter {
            write(") FILTER (WHERE ")
            expression(filter, showsImplicit: false)
        }
        write(")")
    }

    /// Writes a sort key of an aggregate.
    func sortKey(_ value: BoundExpression) {
        switch value {
        case .constant(let constant): self.constant(constant, label: .always)
        case .column(let column): self.column(column)
        default:
            let needsParentheses = isPretty || value.looksLikeFunction
            if needsParentheses { write("(") }
            expression(value, showsImplicit: true)
            if needsParentheses { write(")") }
        }
    }

    /// Writes subscripts behind an array.
    func subscripted(_ node: SubscriptExpression) {
        var isPlain = false
        switch node.array {
        case .column, .parameter, .field: isPlain = true
        default: break
        }
        if !isPlain { write("(") }
        expression(node.array, showsImplicit: true)
        if !isPlain { write(")") }
        for index in node.indexes {
            write("[")
            if node.isSlice {
                if let lower = index.lower { expression(lower, showsImplicit: false) }
                write(":")
            }
            if let upper = index.upper { expression(upper, showsImplicit: false) }
            write("]")
        }
    }

    /// Writes a field of a row.
    func field(_ row: BoundExpression, _ index: Int, _ node: BoundExpression) {
        write("(")
        expression(row, showsImplicit: true)
        var name = "f\(index + 1)"
        switch row {
        case .wholeRow(let reference) where reference.columns.indices.contains(index):
            name = reference.columns[index].name
        case .row(let value) where value.names.indices.contains(index): name = value.names[index]
        case .call(let call):
            let columns = call.callee?.resultColumns ?? []
            if columns.indices.contains(index) { name = columns[index].name }
        default: break
        }
        write(")." + Quoting.identifier(name))
    }

    /// Writes a sub-select (`get_sublink_expr`).
    func subquery(_ node: BoundSubquery) {
        write(node.kind.isArray ? "ARRAY(" : "(")
        var closing = "))"
        switch node.kind {
        case .exists: write("EXISTS (")
        case .any(let comparison, _):
            let name = leftSide(comparison)
            write(name == "=" ? " IN (" : " \(name) ANY (")
        case .all(let comparison, _): write(" \(leftSide(comparison)) ALL (")
        case .scalar, .array, .row: closing = ")"
        }
        query(node.query, columnNames: nil, areNamesVisible: false)
        write(closing)
    }

    /// Writes what is compared with the rows of a sub-select and returns the operator.
    private func leftSide(_ comparison: RowComparison) -> String {
        let operands = comparison.pairs.map { $0.arguments[0] }
        if operands.count == 1 { expression(operands[0], showsImplicit: true) } else { function("", operands) }
        guard let pair = comparison.pairs.first, case .infixOperator(let id) = pair.form else {
            return comparison.comparison.rawValue
        }
        return environment.writtenName(of: id, pair.arguments.map(\.type))
    }
}

extension BoundSubquery.Kind {
    /// Tells whether this is ARRAY(SELECT …).
    fileprivate var isArray: Bool {
        if case .array = self { true } else { false }
    }
}

extension BoundCast {
    /// Tells whether the cast is made by a function, or by one that fits values to a modifier.
    var isFunction: Bool {
        if target.modifier >= 0 || isThroughFunction { return true }
        guard let path = CastTable.pathway(from: operand.type.unmodified, to: target.unmodified) else { return false }
        if case .function = path.method { return true }
        return false
    }
}

/// When pretty printing can leave parentheses out.
extension BoundExpression {
    /// Tells whether the expression needs no parentheses inside of another one (`isSimpleNode`).
    func isSimple(in parent: BoundExpression, isFirst: Bool) -> Bool {
        switch self {
        case .constant, .column, .wholeRow, .parameter, .placeholder, .identityValue, .subscripted, .array, .row,
            .coalesce, .extremum, .sessionValue, .nullIf, .aggregate, .window, .grouping, .caseWhen:
            return true
        case .field: if case .field = parent { return false } else { return true }
        case .cast(let cast): return cast.isFunction || cast.operand.isSimple(in: self, isFirst: true)
        case .call(let call):
            guard case .infixOperator(let id) = call.form else { return true }
            if case .call(let outer) = parent, case .infixOperator(let outerID) = outer.form {
                return Self.bindsTighter(id, call, than: outerID, outer, isFirst: isFirst)
            }
            return parent.hasOwnParentheses || parent.isLogical
        case .subquery, .nullTest, .booleanTest: return parent.hasOwnParentheses || parent.isLogical
        case .distinct(_, let isNegated):
            return isNegated
                ? Self.not.isSimple(in: parent, isFirst: isFirst) : parent.hasOwnParentheses || parent.isLogical
        case .logical(let logical):
            if case .logical(let outer) = parent {
                return logical.operation == .or ? outer.operation == .or : outer.operation != .not
            }
            return parent.hasOwnParentheses
        case .rowComparison(let comparison):
            switch comparison.comparison {
            case .equal: return Self.and.isSimple(in: parent, isFirst: isFirst)
            case .notEqual: return Self.or.isSimple(in: parent, isFirst: isFirst)
            case .less, .lessOrEqual, .greater, .greaterOrEqual: return false
            }
        case .arrayComparison: return false
        }
    }

    /// Stand-ins for expressions that are written as NOT, AND and OR.
    private static let not = BoundExpression.logical(LogicalExpression(.not, []))
    private static let and = BoundExpression.logical(LogicalExpression(.and, []))
    private static let or = BoundExpression.logical(LogicalExpression(.or, []))

    /// Tells whether this is AND, OR or NOT.
    private var isLogical: Bool {
        if case .logical = self { true } else { false }
    }

    /// Tells whether the expression encloses its parts by itself.
    private var hasOwnParentheses: Bool {
        switch self {
        case .call(let call): call.form == .function
        case .subscripted, .array, .row, .coalesce, .extremum, .nullIf, .aggregate, .window, .grouping, .caseWhen: true
        default: false
        }
    }

    /// Tells whether an arithmetic operator within another one needs no parentheses.
    private static func bindsTighter(
        _ id: ObjectID, _ call: BoundCall, than outerID: ObjectID, _ outer: BoundCall, isFirst: Bool
    ) -> Bool {
        guard call.arguments.count == 2, outer.arguments.count == 2,
            let inside = priority(id), let outside = priority(outerID)
        else { return false }
        return inside == outside ? isFirst : inside > outside
    }

    /// How tightly an arithmetic operator binds; nil for other operators.
    private static func priority(_ id: ObjectID) -> Int? {
        guard let name = BuiltinTable.operator(id)?.name, name.utf8.count == 1 else { return nil }
        if "+-".contains(name) { return 1 }
        return "*/%".contains(name) ? 2 : nil
    }
}

extension BoundCall {
    /// The arguments as they were written: by position, then by name; those that stand for defaults are left out.
    fileprivate var writtenArguments: [(place: Int, name: String?)] {
        let named = routine?.names ?? []
        let positional = arguments.indices.filter { place in
            routine?.defaulted.contains(place) != true && !named.contains { $0.place == place }
        }
        return positional.map { ($0, nil) }
            + named.filter { arguments.indices.contains($0.place) }.map { ($0.place, $0.name) }
    }
}
