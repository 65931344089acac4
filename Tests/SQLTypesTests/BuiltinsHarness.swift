import SQLBasics
import SQLTypes
import Testing

/// Runs the recorded calls: `fn name(types): arguments => result`, `op left operator right: …`, `pre operator type: …`,
/// `agg name(types): one row ; another …`, `set name(types): …` with the rows joined by a slash.
struct BuiltinsHarness {
    /// Something about a recorded line that the harness cannot read.
    struct Unreadable: Error { let what: String }

    /// Names nothing.
    struct NoNames: ObjectNames {
        func objectID(named text: String, as type: SQLType) throws(Diagnostic) -> ObjectID {
            throw Diagnostic(.undefinedObject, "no names here")
        }
        func name(of object: ObjectID, as type: SQLType) -> String { object.description }
        func roleID(named name: String) throws(Diagnostic) -> ObjectID {
            throw Diagnostic(.undefinedObject, "no roles")
        }
        func roleName(_ role: ObjectID) -> String? { nil }
    }

    /// The context of the calls: 2024-06-15 12:34:56.789 UTC.
    let context = FunctionContext(
        transactionTime: 771_770_096_789_000, statementTime: 771_770_096_789_000, timeZone: .utc, names: NoNames())

    /// Runs the line and returns what it should give and what it gave.
    func run(_ line: String) throws -> (expected: String, actual: String) {
        guard let arrow = line.range(of: " => ") else { throw Unreadable(what: line) }
        let call = String(line[..<arrow.lowerBound])
        let expected = String(line[arrow.upperBound...])
        do {
            return (expected, try result(of: call))
        } catch let problem as Unreadable {
            return (expected, "cannot read \(problem.what)")
        } catch let diagnostic as Diagnostic {
            return (expected, "ERROR \(diagnostic.sqlState.code) \(diagnostic.message)")
        }
    }

    /// Computes a call's text.
    private func result(of call: String) throws -> String {
        let words = call.split(separator: " ", maxSplits: 1)
        guard words.count == 2, let colon = words[1].range(of: ": ") else { throw Unreadable(what: call) }
        let head = String(words[1][..<colon.lowerBound])
        let tail = String(words[1][colon.upperBound...])
        switch words[0] {
        case "op", "pre": return try operatorResult(head, tail)
        case "agg": return try aggregateResult(head, tail)
        default: return try functionResult(head, tail)
        }
    }

    /// Reads a type's name; `a/b` is declared as a and given as b.
    private func types(_ text: Substring) throws -> (declared: SQLType, actual: SQLType) {
        let names = text.split(separator: "/").map(String.init)
        let found = try names.map { name in
            let isArray = name.hasSuffix("[]")
            let plain = isArray ? String(name.dropLast(2)) : name
            guard let type = TypeTable.type(named: plain), let info = TypeTable.info(type.oid) else {
                throw Unreadable(what: name)
            }
            return isArray ? SQLType(oid: info.array) : type
        }
        guard let first = found.first, let last = found.last else { throw Unreadable(what: String(text)) }
        return (first, last)
    }

    /// Reads an argument.
    private func value(_ text: String, _ type: SQLType) throws -> Value {
        if text == "NULL" { return .null }
        return try ValueText.applyModifier(ValueText.parse(text, as: type, context: context), type, explicit: true)
    }

    /// Computes an operator's call.
    private func operatorResult(_ head: String, _ tail: String) throws -> String {
        let words = head.split(separator: " ")
        let sides = try (words.count == 3 ? [words[0], words[2]] : [words[1]]).map(types)
        let name = String(words.count == 3 ? words[1] : words[0])
        let candidates = BuiltinTable.operators(named: name).filter { candidate in
            guard accepts(candidate.right, sides[sides.count - 1]) else { return false }
            guard let left = candidate.left else { return sides.count == 1 }
            return sides.count == 2 && accepts(left, sides[0])
        }
        let found = candidates.max { arrays($0) < arrays($1) }
        guard let found, let function = BuiltinTable.function(found.function) else { throw Unreadable(what: head) }
        let texts = sides.count == 1 ? [tail] : split(tail)
        return try call(function, sides.map(\.actual), texts)
    }

    /// Counts the operands that must be arrays, by which the operators named `||` are told apart.
    private func arrays(_ candidate: BuiltinOperator) -> Int {
        [candidate.left, candidate.right].count { $0 == .anycompatiblearray }
    }

    /// Tells whether a declared type takes an argument.
    private func accepts(_ declared: SQLType, _ given: (declared: SQLType, actual: SQLType)) -> Bool {
        if declared == given.declared { return true }
        let info = TypeTable.info(given.declared.oid)
        switch declared {
        case .any, .anyelement, .anycompatible: return true
        case .anynonarray: return !(info?.isArray ?? false)
        case .name: return given.declared == .text
        case .anyarray, .anycompatiblearray: return info?.isArray ?? false
        default: return false
        }
    }

    /// Splits a list of arguments.
    private func split(_ text: String) -> [String] {
        var parts: [String] = []
        var rest = text[...]
        while let hit = rest.range(of: " ; ") {
            parts.append(String(rest[..<hit.lowerBound]))
            rest = rest[hit.upperBound...]
        }
        return parts + [String(rest)]
    }

    /// Finds a function by name and types.
    private func function(_ head: String) throws -> (BuiltinFunction, [SQLType]) {
        guard let open = head.firstIndex(of: "(") else { throw Unreadable(what: head) }
        let given = try head[head.index(after: open)...].dropLast().split(separator: ",").map(types)
        let found = BuiltinTable.functions(named: String(head[..<open])).first { candidate in
            var declared = candidate.argumentTypes
            while candidate.variadicElement != nil, declared.count < given.count, let last = declared.last {
                declared.append(last)
            }
            return declared.count >= given.count && declared.count - candidate.defaults <= given.count
                && zip(declared, given).allSatisfy { accepts($0, $1) }
        }
        guard let found else { throw Unreadable(what: head) }
        return (found, given.map(\.actual))
    }

    /// Computes a function's call.
    private func functionResult(_ head: String, _ tail: String) throws -> String {
        let (function, types) = try function(head)
        var texts = types.isEmpty ? [] : split(tail)
        while texts.count < types.count { texts.append("") }
        return try call(function, types, texts)
    }

    /// The type that a call returns.
    private func resultType(_ function: BuiltinFunction, _ types: [SQLType]) -> SQLType {
        switch function.resultType {
        case .anyarray, .anycompatiblearray:
            types.first { TypeTable.info($0.oid)?.isArray ?? false }
                ?? types.first.flatMap { TypeTable.info($0.oid) }.map { SQLType(oid: $0.array) } ?? .textArray
        case .anyelement:
            types.first.flatMap { TypeTable.info($0.oid) }.map { $0.isArray ? SQLType(oid: $0.element) : $0.type }
                ?? .text
        default: function.resultType
        }
    }

    /// Calls a function.
    private func call(_ function: BuiltinFunction, _ types: [SQLType], _ texts: [String]) throws -> String {
        let values = try zip(texts, types).map { try value($0, $1) }
        let result = resultType(function, types)
        if function.isStrict && values.contains(where: { $0.isNull }) { return "NULL" }
        var context = context
        context.argumentTypes = types
        context.resultType = result
        switch function.implementation {
        case .scalar(let body): return text(try body(values, context), result)
        case .set(let body):
            return try body(values, context).map { text($0[0], result) }.joined(separator: " / ")
        case .series(let body):
            let next = try body(values, context)
            var rows: [String] = []
            while let value = try next() { rows.append(text(value, result)) }
            return rows.joined(separator: " / ")
        case .vector(let body): return text(try callVector(body, values, types, result), result)
        default: throw Unreadable(what: function.name)
        }
    }

    /// Calls a kernel with two rows, the second of which is NULL.
    private func callVector(_ body: VectorImplementation, _ values: [Value], _ types: [SQLType], _ result: SQLType)
        throws
        -> Value
    {
        let vectors = zip(types, values).map { ColumnVector(type: $0, values: [$1, .null]) }
        var valid = ValidityMask(allValid: 2)
        valid.setNull(1)
        return ColumnVector(type: result, data: try body(vectors, valid, 2), validity: valid)[0]
    }

    /// Writes a result.
    private func text(_ value: Value, _ type: SQLType) -> String {
        value.isNull ? "NULL" : ValueText.string(of: value, as: type, context: context)
    }

    /// Computes an aggregate over rows.
    private func aggregateResult(_ head: String, _ tail: String) throws -> String {
        let (function, types) = try function(head)
        guard case .aggregate(let aggregate) = function.implementation else { throw Unreadable(what: head) }
        let result = resultType(function, types)
        let rows = split(tail).map { types.count == 2 ? $0.split(separator: ",").map(String.init) : [$0] }
        let vectors = try types.indices.map { column in
            ColumnVector(type: types[column], values: try rows.map { try value($0[column], types[column]) })
        }
        let state = aggregate.makeState(types, result, context)
        state.resize(groups: 2)
        try ContiguousArray<Int32>(repeating: 1, count: rows.count).withUnsafeBufferPointer {
            try state.update(arguments: vectors, groups: $0)
        }
        return text(try state.finish()[1], result)
    }
}

extension String {
    /// Returns where a text stands first.
    fileprivate func range(of needle: String) -> Range<String.Index>? { self[...].range(of: needle) }
}

extension Substring {
    /// Returns where a text stands first.
    fileprivate func range(of needle: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
            start = index(after: start)
        }
        return nil
    }
}
