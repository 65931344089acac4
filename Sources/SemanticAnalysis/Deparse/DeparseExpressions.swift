import CatalogModel
import SQLBasics
import SQLTypes

/// Writing expressions (`get_rule_expr` and what it calls).
extension DeparseWriter {
    /// Writes an expression; implicit conversions at its top are shown or not.
    func expression(_ node: BoundExpression, showsImplicit: Bool) {
        switch node {
        case .constant(let constant): self.constant(constant, label: .asNeeded)
        case .column(let column): _ = self.column(column)
        case .wholeRow(let row) where row.relation == BoundColumn.ruleOld: write("old.*")
        case .wholeRow(let row) where row.relation == BoundColumn.ruleNew: write("new.*")
        case .wholeRow(let row): write(Quoting.identifier(name(row.level, row.relation)) + ".*")
        case .call(let call): self.call(call, node)
        case .cast(let cast): self.cast(cast, node, showsImplicit: showsImplicit)
        case .logical(let logical): self.logical(logical, node)
        case .nullTest(let operand, let isNegated, _):
            test(operand, isNegated ? " IS NOT NULL" : " IS NULL", node, showsImplicit: true)
        case .booleanTest(let operand, let test, _):
            self.test(operand, " " + test.words, node, showsImplicit: false)
        case .distinct(let call, let isNegated): distinct(call, node, isNegated: isNegated)
        case .nullIf(let call): function("NULLIF", call.arguments)
        case .caseWhen(let node): conditional(node)
        case .coalesce(let list, _, _): function("COALESCE", list)
        case .extremum(let list, let isGreatest, _, _): function(isGreatest ? "GREATEST" : "LEAST", list)
        case .array(let elements, let type, _, _):
            write("ARRAY[")
            list(elements)
            write("]")
            if elements.isEmpty { write("::" + type.formatted) }
        case .subscripted(let node): subscripted(node)
        case .row(let row):
            write("ROW(")
            list(row.fields)
            write(")")
        case .field(let row, let index, _, _): field(row, index, node)
        case .rowComparison(let comparison): rowComparison(comparison, node)
        case .arrayComparison(let comparison): arrayComparison(comparison, node)
        case .subquery(let subquery): self.subquery(subquery)
        case .aggregate(let aggregate): self.aggregate(aggregate)
        case .window(let window): self.window(window)
        case .grouping(let arguments, _): function("GROUPING", arguments)
        case .sessionValue(let value, _, _): write(value.words)
        case .parameter(let number, _, _): if number == 0 { write("VALUE") } else { parameter(number) }
        case .placeholder: write("CASE_TEST")
        case .identityValue(let sequence, _):
            write("nextval('" + (environment.relation(sequence)?.name ?? "") + "'::regclass)")
        }
    }

    /// Writes a part of an expression, in parentheses where pretty printing needs them (`get_rule_expr_paren`).
    func part(_ node: BoundExpression, of parent: BoundExpression, showsImplicit: Bool, isFirst: Bool = false) {
        let needsParentheses = isPretty && !node.isSimple(in: parent, isFirst: isFirst)
        if needsParentheses { write("(") }
        expression(node, showsImplicit: showsImplicit)
        if needsParentheses { write(")") }
    }

    /// Writes expressions joined by commas.
    func list(_ nodes: [BoundExpression]) {
        for (i, node) in nodes.enumerated() {
            if i > 0 { write(", ") }
            expression(node, showsImplicit: true)
        }
    }

    /// Writes a call in the form of a function.
    func function(_ name: String, _ arguments: [BoundExpression]) {
        write(name + "(")
        list(arguments)
        write(")")
    }

    // MARK: Columns and constants

    /// Writes a column and returns its name (`get_variable`).
    @discardableResult
    func column(_ column: BoundColumn, hiddenBy targets: [Target] = []) -> String {
        if column.relation == BoundColumn.ruleOld || column.relation == BoundColumn.ruleNew {
            let name = ruleColumns[column.column] ?? SystemColumns.name(of: column.column) ?? "?column?"
            write((column.relation == BoundColumn.ruleOld ? "old." : "new.") + Quoting.identifier(name))
            return name
        }
        let name =
            levels.indices.contains(column.level)
            ? levels[column.level].column(column.relation, column.column) : "?column?"
        var isQualified = qualifiesColumns
        if !isQualified {
            isQualified = targets.contains {
                $0.name == name && !$0.expression.isSame(as: .column(column))
            }
        }
        if isQualified { write(Quoting.identifier(self.name(column.level, column.relation)) + ".") }
        write(Quoting.identifier(name))
        return name
    }

    /// Returns the name of an entry of a range table.
    func name(_ level: Int, _ relation: Int) -> String {
        guard levels.indices.contains(level), levels[level].names.indices.contains(relation) else { return "" }
        return levels[level].names[relation]
    }

    /// Whether a constant is written with its type behind it.
    enum Label { case never, asNeeded, always }

    /// Writes a constant (`get_const_expr`).
    func constant(_ constant: Constant, label: Label) {
        guard !constant.value.isNull else {
            write("NULL" + (label == .never ? "" : "::" + constant.type.formatted))
            return
        }
        let text = ValueText.string(of: constant.value, as: constant.type, context: environment.functionContext)
        var needsLabel = false
        switch constant.type.oid {
        case SQLType.int4.oid:
            needsLabel = text.hasPrefix("-")
            write(needsLabel ? "'\(text)'" : text)
        case SQLType.numeric.oid:
            let isPlain = text.first?.isNumber == true && text.contains { $0 == "." || $0 == "e" || $0 == "E" }
            needsLabel = !isPlain || constant.type.modifier >= 0
            write(isPlain ? text : "'\(text)'")
        case SQLType.bool.oid: write(text == "t" ? "true" : "false")
        case SQLType.unknown.oid: write(Self.quoted(text))
        default:
            needsLabel = true
            write(Self.quoted(text))
        }
        if label == .always || (label == .asNeeded && needsLabel) { write("::" + constant.type.formatted) }
    }

    /// Returns a text in single quotes, as `simple_quote_literal` writes it: without E, whatever it holds.
    private static func quoted(_ text: String) -> String {
        var result = "'"
        for character in text {
            result.append(character)
            if character == "'" { result.append(character) }
        }
        return result + "'"
    }

    // MARK: Casts

    /// Writes a cast, or only its operand when it is implicit and not to be shown.
    private func cast(_ cast: BoundCast, _ node: BoundExpression, showsImplicit: Bool) {
        let operand = cast.written
        if cast.context != .explicit && !showsImplicit {
            return part(operand, of: node, showsImplicit: false)
        }
        if case .row = operand {
            expression(operand, showsImplicit: false)
            return write("::" + cast.target.formatted)
        }
        if case .constant(let constant) = operand, constant.type.oid == cast.target.oid, constant.type.modifier < 0 {
            self.constant(constant, label: .never)
        } else {
            parenthesis("(")
            part(operand, of: node, showsImplicit: false)
            parenthesis(")")
        }
        write("::" + cast.target.formatted)
    }

    // MARK: Operators

    /// Writes AND, OR and NOT.
    private func logical(_ logical: LogicalExpression, _ node: BoundExpression) {
        parenthesis("(")
        switch logical.operation {
        case .not:
            write("NOT ")
            part(logical.operands[0], of: node, showsImplicit: false)
        case .and, .or:
            for (i, operand) in logical.operands.enumerated() {
                if i > 0 { write(logical.operation == .and ? " AND " : " OR ") }
                part(operand, of: node, showsImplicit: false)
            }
        }
        parenthesis(")")
    }

    /// Writes a test behind its operand.
    private func test(_ operand: BoundExpression, _ words: String, _ node: BoundExpression, showsImplicit: Bool) {
        parenthesis("(")
        part(operand, of: node, showsImplicit: showsImplicit)
        write(words)
        parenthesis(")")
    }

    /// Writes IS DISTINCT FROM; its negation is NOT around it.
    private func distinct(_ call: BoundCall, _ node: BoundExpression, isNegated: Bool) {
        guard !isNegated else {
            parenthesis("(")
            write("NOT ")
            distinct(call, .distinct(call, isNegated: false), isNegated: false)
            parenthesis(")")
            return
        }
        parenthesis("(")
        part(call.arguments[0], of: node, showsImplicit: true)
        write(" IS DISTINCT FROM ")
        part(call.arguments[1], of: node, showsImplicit: true)
        parenthesis(")")
    }

    /// Writes an operator between or before its operands.
    func operation(_ name: String, _ operands: [BoundExpression], _ node: BoundExpression) {
        parenthesis("(")
        if operands.count == 2 {
            part(operands[0], of: node, showsImplicit: true, isFirst: true)
            write(" \(name) ")
            part(operands[1], of: node, showsImplicit: true)
        } else {
            write(name + " ")
            if let operand = operands.first { part(operand, of: node, showsImplicit: true, isFirst: true) }
        }
        parenthesis(")")
    }

    /// Writes `x op ANY (array)`.
    private func arrayComparison(_ comparison: ArrayComparison, _ node: BoundExpression) {
        parenthesis("(")
        part(comparison.operand, of: node, showsImplicit: true)
        let element = comparison.array.type.elementLike ?? comparison.array.type
        let name = environment.writtenName(of: comparison.operatorID, [comparison.operand.type, element])
        write(" \(name) \(comparison.isAny ? "ANY" : "ALL") (")
        part(comparison.array, of: node, showsImplicit: true)
        write(")")
        parenthesis(")")
    }

    /// Writes a comparison of rows; = and <> are written field by field.
    private func rowComparison(_ comparison: RowComparison, _ node: BoundExpression) {
        switch comparison.comparison {
        case .equal, .notEqual:
            let operation: LogicalExpression.Operation = comparison.comparison == .equal ? .and : .or
            let calls = comparison.pairs.map { BoundExpression.call($0) }
            expression(.logical(LogicalExpression(operation, calls)), showsImplicit: false)
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            write("(ROW(")
            list(comparison.pairs.map { $0.arguments[0] })
            write(") \(comparison.comparison.rawValue) ROW(")
            list(comparison.pairs.map { $0.arguments[1] })
            write("))")
        }
    }
}

extension BooleanTest {
    /// The words of the test.
    fileprivate var words: String {
        switch self {
        case .isTrue: "IS TRUE"
        case .isNotTrue: "IS NOT TRUE"
        case .isFalse: "IS FALSE"
        case .isNotFalse: "IS NOT FALSE"
        case .isUnknown: "IS UNKNOWN"
        case .isNotUnknown: "IS NOT UNKNOWN"
        }
    }
}

extension SessionValue {
    /// The keyword, with its precision.
    fileprivate var words: String {
        func precise(_ word: String, _ precision: Int?) -> String { word + (precision.map { "(\($0))" } ?? "") }
        return switch self {
        case .currentUser: "CURRENT_USER"
        case .currentRole: "CURRENT_ROLE"
        case .sessionUser: "SESSION_USER"
        case .user: "USER"
        case .currentCatalog: "CURRENT_CATALOG"
        case .currentSchema: "CURRENT_SCHEMA"
        case .currentDate: "CURRENT_DATE"
        case .currentTime(let precision): precise("CURRENT_TIME", precision)
        case .currentTimestamp(let precision): precise("CURRENT_TIMESTAMP", precision)
        case .localTime(let precision): precise("LOCALTIME", precision)
        case .localTimestamp(let precision): precise("LOCALTIMESTAMP", precision)
        }
    }
}
