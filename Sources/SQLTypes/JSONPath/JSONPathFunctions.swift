import SQLBasics
import Synchronization

/// The functions and operators over paths (manual 9.16.2), by the names of PostgreSQL's functions.
enum JSONPathFunctions {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        guard key.hasPrefix("jsonb_path_") else { return nil }
        let usesZone = key.hasSuffix("_tz")
        switch String(key.dropFirst(11)) {
        case "exists", "exists_tz", "exists_opr":
            return .scalar { a, c in
                try silently(a) { try .bool(call(a, usesZone, c).run(nil)) } ?? .null
            }
        case "match", "match_tz", "match_opr": return .scalar { a, c in try match(a, usesZone, c) }
        case "query", "query_tz": return .set { a, c in try query(a, usesZone, c).map { [$0.result] } }
        case "query_array", "query_array_tz":
            return .scalar { a, c in JSONValue.array(try query(a, usesZone, c)).result }
        case "query_first", "query_first_tz":
            return .scalar { a, c in try query(a, usesZone, c).first?.result ?? .null }
        default: return nil
        }
    }

    /// Whether a call swallows errors: operators always do.
    private static func isSilent(_ a: [Value]) throws -> Bool { a.count < 4 ? true : try a.bool(3) }

    /// Does something and gives nil where the path fails silently.
    private static func silently<T>(_ a: [Value], _ body: () throws -> T) throws -> T? {
        do {
            return try body()
        } catch let failure as JSONPathFailure {
            if try isSilent(a) { return nil }
            throw failure.diagnostic
        }
    }

    /// Prepares a call.
    private static func call(_ a: [Value], _ usesZone: Bool, _ context: FunctionContext) throws -> JSONPathCall {
        var variables: [(name: String, item: JSONItem)] = []
        if a.count > 2 {
            let given = try JSONValue.read(a[2])
            guard case .object(let pairs) = given else {
                throw Diagnostic(
                    .invalidParameterValue, "\"vars\" argument is not an object",
                    detail: "Jsonpath parameters should be encoded as key-value pairs of \"vars\" object.")
            }
            let places = JSONBytes.offsets(of: given, at: 0).places
            variables = zip(pairs, places).map { ($0.key, JSONItem($0.value, offset: $1)) }
        }
        return try JSONPathCall(
            JSONValue.read(a[0]), a.text(1), variables, baseCount: 1, usesZone: usesZone, context)
    }

    /// Finds all values.
    private static func query(_ a: [Value], _ usesZone: Bool, _ context: FunctionContext) throws -> [JSONValue] {
        let found = JSONPathFound()
        let call = try call(a, usesZone, context)
        _ = try silently(a) { try call.run(found) }
        return found.items.map(\.value)
    }

    /// Returns the result of a predicate (`jsonb_path_match_internal`).
    private static func match(_ a: [Value], _ usesZone: Bool, _ context: FunctionContext) throws -> Value {
        let found = JSONPathFound()
        let call = try call(a, usesZone, context)
        _ = try silently(a) { try call.run(found) }
        if found.items.count == 1 {
            switch found.items[0].value {
            case .bool(let flag): return .bool(flag)
            case .null: return .null
            default: break
            }
        }
        if try isSilent(a) { return .null }
        throw Diagnostic(SQLState("22038"), "single boolean result is expected")
    }
}

/// A path with a value to follow it through.
struct JSONPathCall {
    private let path: JSONPath
    private let runner: JSONPathRun

    /// Prepares to follow a path, given as text.
    init(
        _ root: JSONValue, _ text: String, _ variables: [(name: String, item: JSONItem)], baseCount: Int,
        usesZone: Bool, _ context: FunctionContext
    ) throws {
        let (path, isStrict) = try JSONPathCache.path(text)
        self.path = path
        runner = JSONPathRun(
            root, isStrict: isStrict, variables: variables, usesZone: usesZone,
            tracksPlaces: text.contains(".keyvalue("), baseCount: baseCount, context)
    }

    /// Follows the path; tells whether something is found.
    func run(_ found: JSONPathFound?) throws -> Bool { try runner.run(path, found) }
}

/// Paths that were read already.
enum JSONPathCache {
    /// What is kept.
    private static let cache = Mutex<[String: (path: JSONPath, isStrict: Bool)]>([:])

    /// Reads a path, or takes the one that was read from the same text.
    static func path(_ text: String) throws(Diagnostic) -> (path: JSONPath, isStrict: Bool) {
        if let known = cache.withLock({ $0[text] }) { return known }
        let read = try JSONPathText.parse(text)
        cache.withLock { cache in
            if cache.count > 100 { cache.removeAll() }
            cache[text] = read
        }
        return read
    }
}
