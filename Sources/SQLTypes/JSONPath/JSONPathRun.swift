import SQLBasics

/// Follows a path through a value (`executeJsonPath`).
final class JSONPathRun {
    /// The variables: names and values, nil for NULL.
    let variables: [(name: String, item: JSONItem)]
    /// What functions may read of the session.
    let context: FunctionContext
    /// Whether conversions that depend on the zone of the session are allowed.
    let usesZone: Bool
    /// Whether the mode is lax.
    let isLax: Bool
    /// Whether `.keyvalue()` needs the places of values.
    let tracksPlaces: Bool
    /// Whether structural errors are passed over.
    var ignoresStructure: Bool
    private let root: JSONItem
    private var current: JSONItem
    /// The size of the array around, for `last`.
    private var arraySize = 0
    /// The number of the value that places are counted from.
    var base = 0
    /// The number of the next generated object.
    var nextObject: Int
    private let stack = StackGuard()

    /// Makes a run over a value.
    init(
        _ root: JSONValue, isStrict: Bool, variables: [(name: String, item: JSONItem)], usesZone: Bool,
        tracksPlaces: Bool, baseCount: Int, _ context: FunctionContext
    ) {
        self.root = JSONItem(root)
        current = self.root
        isLax = !isStrict
        ignoresStructure = isLax
        self.variables = variables
        self.usesZone = usesZone
        self.tracksPlaces = tracksPlaces
        self.context = context
        nextObject = baseCount + 1
    }

    /// Follows the whole path; tells whether something is found.
    func run(_ path: JSONPath, _ found: JSONPathFound?) throws -> Bool {
        if !isLax, found == nil {
            let all = JSONPathFound()
            _ = try execute(path, 0, root, all, unwrap: isLax)
            return !all.items.isEmpty
        }
        return try execute(path, 0, root, found, unwrap: isLax)
    }

    /// Makes the error of what a path cannot do.
    func failure(_ state: String, _ message: String, hint: String? = nil) -> JSONPathFailure {
        JSONPathFailure(diagnostic: Diagnostic(SQLState(state), message, hint: hint))
    }

    /// Follows a path from a value on.
    func execute(_ path: JSONPath, from item: JSONItem, _ found: JSONPathFound?) throws -> Bool {
        try execute(path, 0, item, found, unwrap: isLax)
    }

    /// Goes on behind a step, or keeps what is found (`executeNextItem`).
    func next(_ path: JSONPath, _ place: Int, _ item: JSONItem, _ found: JSONPathFound?) throws -> Bool {
        if place + 1 < path.steps.count { return try execute(path, place + 1, item, found, unwrap: isLax) }
        found?.items.append(item)
        return true
    }

    /// Follows a step and what is behind it (`executeItemOptUnwrapTarget`).
    private func execute(
        _ path: JSONPath, _ place: Int, _ item: JSONItem, _ found: JSONPathFound?, unwrap: Bool
    ) throws -> Bool {
        try stack.check()
        let step = path.steps[place]
        switch step {
        case .null: return try next(path, place, JSONItem(.null), found)
        case .bool(let flag): return try next(path, place, JSONItem(.bool(flag)), found)
        case .number(let number): return try next(path, place, JSONItem(.number(number)), found)
        case .string(let text): return try next(path, place, JSONItem(.string(text)), found)
        case .variable(let name):
            guard let number = variables.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
                throw Diagnostic(.undefinedObject, "could not find jsonpath variable \"\(name)\"")
            }
            return try with(base: nextBase(of: number)) { try next(path, place, variables[number].item, found) }
        case .root: return try with(base: 0) { try next(path, place, root, found) }
        case .current: return try next(path, place, current, found)
        case .last: return try next(path, place, JSONItem(.number(Numeric(Int64(arraySize - 1)))), found)
        case .key, .anyKey, .anyElement, .subscripts, .levels:
            return try access(path, place, item, found, unwrap: unwrap)
        case .filter(let part):
            if unwrap, item.elements != nil { return try unwrapped(path, place, item, found) }
            let before = current
            current = item
            defer { current = before }
            guard try holds(part, item) == true else { return false }
            current = before
            return try next(path, place, item, found)
        case .binary(let operation, let left, let right) where operation.priority > 2:
            return try next(path, place, try calculate(operation, left, right, item), found)
        case .plus(let part): return try signed(part, false, path, place, item, found)
        case .minus(let part): return try signed(part, true, path, place, item, found)
        case .method(let name, let arguments):
            return try method(name, arguments, path, place, item, found, unwrap: unwrap)
        default:
            let value = try holds(step, item)
            return try next(path, place, JSONItem(value.map { .bool($0) } ?? .null), found)
        }
    }

    /// The number of a variable as a base: those of a jsonb object share one.
    private func nextBase(of variable: Int) -> Int { nextObject > 2 ? variable + 1 : 1 }

    /// Does something with another base.
    func with<T>(base number: Int, _ body: () throws -> T) rethrows -> T {
        let before = base
        base = number
        defer { base = before }
        return try body()
    }

    /// Follows a step for each element of an array (`executeItemUnwrapTargetArray`).
    func unwrapped(_ path: JSONPath, _ place: Int, _ item: JSONItem, _ found: JSONPathFound?) throws -> Bool {
        try each(children(of: item), found) { try execute(path, place, $0, found, unwrap: false) }
    }

    /// Does something with each value until the first success, where only success is asked for.
    private func each(_ items: [JSONItem], _ found: JSONPathFound?, _ body: (JSONItem) throws -> Bool) rethrows -> Bool
    {
        var result = false
        for item in items {
            result = try body(item)
            if result, found == nil { return true }
        }
        return result
    }

    /// The values in an array or object.
    func children(of item: JSONItem) -> [JSONItem] {
        let values = item.elements ?? item.pairs.map { $0.map(\.value) } ?? []
        guard tracksPlaces else { return values.map { JSONItem($0) } }
        let places = JSONBytes.offsets(of: item.value, at: item.offset).places
        return zip(values, places).map { JSONItem($0, offset: $1) }
    }
}

/// Accessors.
extension JSONPathRun {
    /// Follows an accessor.
    private func access(
        _ path: JSONPath, _ place: Int, _ item: JSONItem, _ found: JSONPathFound?, unwrap: Bool
    ) throws -> Bool {
        switch path.steps[place] {
        case .key(let name):
            if let pairs = item.pairs {
                if let index = JSONValue.index(of: name, in: pairs) {
                    let child = tracksPlaces ? children(of: item)[index] : JSONItem(pairs[index].value)
                    return try next(path, place, child, found)
                }
                if ignoresStructure { return false }
                throw failure("2203A", "JSON object does not contain key \"\(name)\"")
            }
            if unwrap, item.elements != nil { return try unwrapped(path, place, item, found) }
            if ignoresStructure { return false }
            throw failure("2203A", "jsonpath member accessor can only be applied to an object")
        case .anyKey:
            if item.pairs != nil { return try each(children(of: item), found) { try next(path, place, $0, found) } }
            if unwrap, item.elements != nil { return try unwrapped(path, place, item, found) }
            if ignoresStructure { return false }
            throw failure("2203C", "jsonpath wildcard member accessor can only be applied to an object")
        case .anyElement:
            if item.elements != nil {
                return try each(children(of: item), found) { try next(path, place, $0, found) }
            }
            if isLax { return try next(path, place, item, found) }
            if ignoresStructure { return false }
            throw failure("22039", "jsonpath wildcard array accessor can only be applied to an array")
        case .subscripts(let ranges): return try subscripts(ranges, path, place, item, found)
        case .levels(let from, let to):
            let first = from.map { Int($0) } ?? Int.max
            let last = to.map { Int($0) } ?? Int.max
            var result = false
            if first == 0 {
                result = try lenient { try next(path, place, item, found) }
                if result, found == nil { return true }
            }
            guard item.elements != nil || item.pairs != nil else { return result }
            return try descend(path, place, item, found, 1, first, last)
        default: return false
        }
    }

    /// Does something while structural errors are passed over.
    private func lenient(_ body: () throws -> Bool) rethrows -> Bool {
        let before = ignoresStructure
        ignoresStructure = true
        defer { ignoresStructure = before }
        return try body()
    }

    /// Follows what is behind `**` for the values of levels (`executeAnyItem`).
    private func descend(
        _ path: JSONPath, _ place: Int, _ item: JSONItem, _ found: JSONPathFound?, _ level: Int, _ first: Int,
        _ last: Int
    ) throws -> Bool {
        try stack.check()
        guard level <= last else { return false }
        var result = false
        for child in children(of: item) {
            let isContainer = child.elements != nil || child.pairs != nil
            if level >= first || (first == Int.max && last == Int.max && !isContainer) {
                result = try lenient { try next(path, place, child, found) }
                if result, found == nil { return true }
            }
            if level < last, isContainer {
                result = try descend(path, place, child, found, level + 1, first, last)
                if result, found == nil { return true }
            }
        }
        return result
    }

    /// Follows subscripts.
    private func subscripts(
        _ ranges: [JSONPathRange], _ path: JSONPath, _ place: Int, _ item: JSONItem, _ found: JSONPathFound?
    ) throws -> Bool {
        guard item.elements != nil || isLax else {
            if ignoresStructure { return false }
            throw failure("22039", "jsonpath array accessor can only be applied to an array")
        }
        let items = item.elements == nil ? [item] : children(of: item)
        let before = arraySize
        arraySize = items.count
        defer { arraySize = before }
        var result = false
        for range in ranges {
            let from = try index(range.from, item)
            let to = try range.to.map { try index($0, item) } ?? from
            if !ignoresStructure, from < 0 || from > to || to >= items.count {
                throw failure("22033", "jsonpath array subscript is out of bounds")
            }
            let first = max(from, 0)
            let last = min(to, items.count - 1)
            result = false
            guard first <= last else { continue }
            for i in first...last {
                result = try next(path, place, items[i], found)
                if result, found == nil { return true }
            }
        }
        return result
    }

    /// Reads a subscript (`getArrayIndex`).
    private func index(_ path: JSONPath, _ item: JSONItem) throws -> Int {
        let found = JSONPathFound()
        _ = try execute(path, from: item, found)
        guard found.items.count == 1, let number = found.items[0].number else {
            throw failure("22033", "jsonpath array subscript is not a single numeric value")
        }
        guard let whole = number.truncated(scale: 0).int64Value, let index = Int32(exactly: whole) else {
            throw failure("22033", "jsonpath array subscript is out of integer range")
        }
        return Int(index)
    }
}
