import CatalogModel
import SQLBasics
import SQLTypes

extension ExpressionCompiler {
    /// Makes a construct of the SQL standard for JSON.
    func compileJSON(_ call: BoundCall, _ form: SQLJSONForm) throws -> ExpressionNode {
        let operands = try call.arguments.map(compile)
        switch form.kind {
        case .test:
            return RowwiseNode(type: .bool, operands: operands, isSafe: true) { SQLJSON.isJSON($0[0], form) }
        case .exists, .value, .query:
            let node = JSONPathNode(form, operands, checks: try domainCheck(of: form.result), context)
            return node
        case .objectAggregate, .arrayAggregate:
            return try converted(operands[0], form)
        default:
            let types = operands.map(\.type)
            let isText = form.kind == .serialize || form.result.base.category == "S"
            let made: SQLType = isText ? .text : form.result
            let node = RowwiseNode(type: made, operands: operands) { [context] values in
                try SQLJSON.construct(values, types, form, context.functions)
            }
            return try converted(node, form)
        }
    }

    /// Converts what was made to the type of the result.
    private func converted(_ node: ExpressionNode, _ form: SQLJSONForm) throws -> ExpressionNode {
        if node.type == form.result { return node }
        let type = form.result
        let cast = RowwiseNode(type: type, operands: [node]) { values in
            try ValueText.applyModifier(values[0], type.base, explicit: false)
        }
        return try domainChecked(cast, literalAt: nil)
    }

    /// Makes what evaluates JSON_TABLE.
    func jsonTable(_ call: BoundCall, _ form: SQLJSONForm) throws -> JSONTableNode? {
        guard let table = form.table else { return nil }
        var checks: [Int: DomainCheck] = [:]
        for column in table.all {
            if let type = column.form?.result { checks[column.place] = try domainCheck(of: type) }
        }
        return JSONTableNode(
            form: form, table: table, operands: try call.arguments.map(compile), checks: checks, context: context)
    }
}

/// JSON_EXISTS, JSON_VALUE, JSON_QUERY; what is given instead is evaluated only where it is needed.
final class JSONPathNode: ExpressionNode {
    private let form: SQLJSONForm
    private let operands: [ExpressionNode]
    private let checks: DomainCheck?
    private let context: ExecutionContext

    /// Makes a node.
    init(_ form: SQLJSONForm, _ operands: [ExpressionNode], checks: DomainCheck?, _ context: ExecutionContext) {
        self.form = form
        self.operands = operands
        self.checks = checks
        self.context = context
        super.init(type: form.result, operands: operands, isSafe: false, cost: 1)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        let inputs = 2 + form.names.count
        let vectors = try operands.prefix(inputs).map { try $0.evaluate(input) }
        var result = ColumnVector(type: type, reserving: input.count)
        for row in 0..<input.count {
            let values = vectors.map { $0[row] }
            guard !values[0].isNull, case .text(let path) = values[1] else {
                result.append(.null)
                continue
            }
            let call = try SQLJSONPathCall(
                form, names: form.names, values: Array(values.dropFirst(2)),
                types: operands[2..<inputs].map(\.type), context.functions)
            let single = input.selecting([Int32(truncatingIfNeeded: row)])
            let value = try JSONPathNode.value(
                call, form, try SQLJSONPathCall.root(values[0]), path, checks
            ) { try self.operands[$0].evaluate(single)[0] }
            result.append(value)
        }
        return result
    }

    /// Evaluates a construct and takes what is given instead where nothing is found or something fails.
    static func value(
        _ call: SQLJSONPathCall, _ form: SQLJSONForm, _ root: JSONValue, _ path: String, _ checks: DomainCheck?,
        _ argument: (Int) throws -> Value
    ) throws -> Value {
        let tells = form.onError == .error
        func instead(_ behavior: SQLJSONForm.Behavior?) throws -> Value {
            switch behavior ?? (form.kind == .exists ? .isFalse : .null) {
            case .null, .unknown, .error: return .null
            case .isTrue: return try call.truth(true)
            case .isFalse: return try call.truth(false)
            case .emptyArray: return try call.convert(.array([]))
            case .emptyObject: return try call.convert(.object([]))
            case .expression(let place): return try argument(place)
            }
        }
        switch try call.evaluate(root, path, tells: tells) {
        case .value(let value):
            if form.kind == .exists, case .bool(let flag) = value { return try call.truth(flag) }
            if let checks {
                do {
                    try checks.check(value)
                } catch  where !tells {
                    return try instead(form.onError)
                }
            }
            return value
        case .empty:
            if form.onEmpty == .error { throw call.nothingFound }
            return try instead(form.onEmpty)
        case .failed: return try instead(form.onError)
        }
    }
}

/// JSON_TABLE (`JsonTableFetchRow` and its relatives).
struct JSONTableNode {
    let form: SQLJSONForm
    let table: SQLJSONTable
    let operands: [ExpressionNode]
    let checks: [Int: DomainCheck]
    let context: ExecutionContext

    /// Makes the rows for one input row.
    func rows(_ input: RowInput) throws -> [[Value]] {
        let inputs = 2 + form.names.count
        let values = try operands.prefix(inputs).map { try $0.evaluate(input)[0] }
        guard !values[0].isNull else { return [] }
        let call = try SQLJSONPathCall(
            form, names: form.names, values: Array(values.dropFirst(2)), types: operands[2..<inputs].map(\.type),
            context.functions)
        let width = table.all.count
        return try rows(of: table, try SQLJSONPathCall.root(values[0]), call, width, input)
    }

    /// Makes the rows of a path: one of each value that it finds, times those of the paths in it.
    private func rows(
        of table: SQLJSONTable, _ root: JSONValue, _ call: SQLJSONPathCall, _ width: Int, _ input: RowInput
    ) throws -> [[Value]] {
        let found: [JSONValue]
        do {
            found = try call.find(root, table.path)
        } catch let error as Diagnostic where !self.table.tellsErrors && error.isOfJSONPath {
            found = []
        }
        var result: [[Value]] = []
        for (number, item) in found.enumerated() {
            var row = [Value](repeating: .null, count: width)
            for column in table.columns {
                guard let form = column.form else {
                    row[column.place] = .int(Int64(number + 1))
                    continue
                }
                row[column.place] = try JSONPathNode.value(
                    call.with(form), form, item, column.path, checks[column.place]
                ) { try operands[$0].evaluate(input)[0] }
            }
            var inner: [[Value]] = []
            for nested in table.nested {
                let places = nested.all.map(\.place)
                for part in try rows(of: nested, item, call, width, input) {
                    var whole = row
                    for place in places { whole[place] = part[place] }
                    inner.append(whole)
                }
            }
            result += inner.isEmpty ? [row] : inner
        }
        return result
    }
}

extension Diagnostic {
    /// Tells whether this is what a path cannot do with a value.
    fileprivate var isOfJSONPath: Bool { sqlState.code.hasPrefix("2203") || sqlState.code == "22012" }
}
