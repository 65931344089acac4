import SQLBasics

/// Arithmetic and predicates.
extension JSONPathRun {
    /// Follows a path and, in lax mode, takes arrays that are found apart (`executeItemOptUnwrapResult`).
    private func values(_ path: JSONPath, _ item: JSONItem, unwrap: Bool) throws -> [JSONItem] {
        let found = JSONPathFound()
        _ = try execute(path, from: item, found)
        guard unwrap, isLax else { return found.items }
        return found.items.flatMap { $0.elements == nil ? [$0] : children(of: $0) }
    }

    /// Calculates with two numbers (`executeBinaryArithmExpr`).
    func calculate(
        _ operation: JSONPathOperator, _ left: JSONPath, _ right: JSONPath, _ item: JSONItem
    ) throws -> JSONItem {
        let a = try values(left, item, unwrap: true)
        let b = try values(right, item, unwrap: true)
        guard a.count == 1, let x = a[0].number else {
            throw failure(
                "22038", "left operand of jsonpath operator \(operation.rawValue) is not a single numeric value")
        }
        guard b.count == 1, let y = b[0].number else {
            throw failure(
                "22038", "right operand of jsonpath operator \(operation.rawValue) is not a single numeric value")
        }
        do {
            switch operation {
            case .add: return JSONItem(.number(try Numeric.add(x, y)))
            case .subtract: return JSONItem(.number(try Numeric.subtract(x, y)))
            case .multiply: return JSONItem(.number(try Numeric.multiply(x, y)))
            case .divide: return JSONItem(.number(try Numeric.divide(x, y)))
            default: return JSONItem(.number(try Numeric.remainder(x, y)))
            }
        } catch {
            throw JSONPathFailure(diagnostic: error)
        }
    }

    /// Applies a sign to each number (`executeUnaryArithmExpr`).
    func signed(
        _ part: JSONPath, _ isMinus: Bool, _ path: JSONPath, _ place: Int, _ item: JSONItem, _ found: JSONPathFound?
    ) throws -> Bool {
        var result = false
        for value in try values(part, item, unwrap: true) {
            guard let number = value.number else {
                if found == nil, place + 1 == path.steps.count { continue }
                throw failure(
                    "2203B", "operand of unary jsonpath operator \(isMinus ? "-" : "+") is not a numeric value")
            }
            if try next(path, place, JSONItem(.number(isMinus ? number.negated : number)), found) {
                result = true
                if found == nil { return true }
            }
        }
        return result
    }

    /// Tells whether a path that is one predicate holds; nil for unknown.
    func holds(_ path: JSONPath, _ item: JSONItem) throws -> Bool? {
        guard let step = path.steps.first else { return nil }
        return try holds(step, item)
    }

    /// Tells whether a predicate holds; nil for unknown (`executeBoolItem`).
    func holds(_ step: JSONPathStep, _ item: JSONItem) throws -> Bool? {
        switch step {
        case .binary(.and, let left, let right):
            let a = try holds(left, item)
            if a == false { return false }
            let b = try holds(right, item)
            return b == true ? a : b
        case .binary(.or, let left, let right):
            let a = try holds(left, item)
            if a == true { return true }
            let b = try holds(right, item)
            return b == false ? a : b
        case .not(let part): return try holds(part, item).map { !$0 }
        case .isUnknown(let part): return try holds(part, item) == nil
        case .exists(let part):
            return try quietly {
                guard isLax else {
                    let all = JSONPathFound()
                    _ = try execute(part, from: item, all)
                    return !all.items.isEmpty
                }
                return try execute(part, from: item, nil)
            }
        case .binary(.startsWith, let left, let right):
            return try compare(left, right, item, unwrapRight: false) { a, b in
                guard let whole = a.string, let start = b?.string else { return nil }
                return whole.utf8.starts(with: start.utf8)
            }
        case .binary(let operation, let left, let right):
            return try compare(left, right, item, unwrapRight: true) { a, b in
                guard let b else { return nil }
                return try self.compare(operation, a, b)
            }
        case .likeRegex(let part, let pattern, let flags):
            let expression = try RegularExpression.cached(pattern, try flags.options())
            return try compare(part, nil, item, unwrapRight: false) { a, _ in
                guard let text = a.string else { return nil }
                return try expression.matches(text)
            }
        default: return nil
        }
    }

    /// Does something and gives nil where the path cannot do it.
    private func quietly<T>(_ body: () throws -> T) throws -> T? {
        let before = (ignoresStructure, base)
        do {
            return try body()
        } catch is JSONPathFailure {
            (ignoresStructure, base) = before
            return nil
        }
    }

    /// Compares all values of two paths with each other (`executePredicate`).
    private func compare(
        _ left: JSONPath, _ right: JSONPath?, _ item: JSONItem, unwrapRight: Bool,
        _ test: (JSONItem, JSONItem?) throws -> Bool?
    ) throws -> Bool? {
        guard let a = try quietly({ try values(left, item, unwrap: true) }) else { return nil }
        var b: [JSONItem?] = [nil]
        if let right {
            guard let items = try quietly({ try values(right, item, unwrap: unwrapRight) }) else { return nil }
            b = items
        }
        var (isUnknown, isFound) = (false, false)
        for x in a {
            for y in b {
                switch try test(x, y) {
                case nil:
                    if !isLax { return nil }
                    isUnknown = true
                case true?:
                    if isLax { return true }
                    isFound = true
                case false?: break
                }
            }
        }
        return isFound ? true : isUnknown ? nil : false
    }

    /// Compares two values; nil where they cannot be compared (`compareItems`).
    private func compare(_ operation: JSONPathOperator, _ a: JSONItem, _ b: JSONItem) throws -> Bool? {
        let order: Int
        switch (a.value, b.value) {
        case _ where a.moment != nil || b.moment != nil:
            guard let x = a.moment, let y = b.moment else {
                if case .null = a.value { return operation == .notEqual }
                if case .null = b.value { return operation == .notEqual }
                return nil
            }
            guard let result = try x.order(to: y, usesZone: usesZone, context) else { return nil }
            order = result
        case (.null, .null): order = 0
        case (.null, _), (_, .null): return operation == .notEqual
        case (.bool(let x), .bool(let y)): order = (x ? 1 : 0) - (y ? 1 : 0)
        case (.number(let x), .number(let y)): order = Numeric.compare(x, y)
        case (.string(let x), .string(let y)): order = Value.compareText(x, y)
        default: return nil
        }
        switch operation {
        case .equal: return order == 0
        case .notEqual: return order != 0
        case .less: return order < 0
        case .greater: return order > 0
        case .lessOrEqual: return order <= 0
        case .greaterOrEqual: return order >= 0
        default: return nil
        }
    }
}
