import SQLBasics

/// Functions that take json or jsonb apart (manual 9.16), by the names of PostgreSQL's functions.
enum JSONAccess {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        if key.hasPrefix("jsonb_") { return find(String(key.dropFirst(6)), JSONValue.self) }
        if key.hasPrefix("json_") { return find(String(key.dropFirst(5)), JSONText.self) }
        return nil
    }

    /// Finds a function of one of the types.
    private static func find<T: JSONTree & SendableMetatype>(_ key: String, _ type: T.Type) -> FunctionImplementation? {
        switch key {
        case "object_field": .scalar { a, _ in try T.read(a[0]).member(a.text(1))?.result ?? .null }
        case "object_field_text": .scalar { a, _ in try T.read(a[0]).member(a.text(1))?.text ?? .null }
        case "array_element": .scalar { a, _ in try T.read(a[0]).element(a.int(1))?.result ?? .null }
        case "array_element_text": .scalar { a, _ in try T.read(a[0]).element(a.int(1))?.text ?? .null }
        case "extract_path": .scalar { a, _ in try T.read(a[0]).at(a.array(1).elements)?.result ?? .null }
        case "extract_path_text": .scalar { a, _ in try T.read(a[0]).at(a.array(1).elements)?.text ?? .null }
        case "typeof": .scalar { a, _ in .text(try T.read(a[0]).kindName) }
        case "array_length": .scalar { a, _ in .int(Int64(try count(T.read(a[0])))) }
        default: findSet(key, type)
        }
    }

    /// Finds a function that returns rows.
    private static func findSet<T: JSONTree & SendableMetatype>(_ key: String, _ type: T.Type)
        -> FunctionImplementation?
    {
        switch key {
        case "each": .set { a, _ in try members(T.read(a[0]), "each").map { [.text($0.key), $0.value.result] } }
        case "each_text":
            .set { a, _ in try members(T.read(a[0]), "each_text").map { [.text($0.key), $0.value.text] } }
        case "object_keys": .set { a, _ in try keys(T.read(a[0])) }
        case "array_elements":
            .set { a, _ in try elements(T.read(a[0]), "array_elements").map { [$0.result] } }
        case "array_elements_text":
            .set { a, _ in try elements(T.read(a[0]), "array_elements_text").map { [$0.text] } }
        default: nil
        }
    }

    /// Makes the error of a value of another kind.
    private static func wrong(_ message: String) -> Diagnostic { Diagnostic(.invalidParameterValue, message) }

    /// Returns the members of an object (`each_worker`).
    private static func members<T: JSONTree>(_ tree: T, _ name: String) throws -> [(key: String, value: T)] {
        if let members = tree.members { return members }
        if T.self == JSONText.self {
            throw wrong(tree.isPlain ? "cannot deconstruct a scalar" : "cannot deconstruct an array as an object")
        }
        throw wrong("cannot call \(T.typeName)_\(name) on a non-object")
    }

    /// Returns the keys of an object.
    private static func keys<T: JSONTree>(_ tree: T) throws -> [[Value]] {
        if let members = tree.members { return members.map { [.text($0.key)] } }
        let what = tree.isPlain ? "a scalar" : "an array"
        throw wrong("cannot call \(T.typeName)_object_keys on \(what)")
    }

    /// Returns the elements of an array (`elements_worker`).
    private static func elements<T: JSONTree>(_ tree: T, _ name: String) throws -> [T] {
        if let elements = tree.elements { return elements }
        if T.self == JSONText.self {
            throw wrong("cannot call json_\(name) on a \(tree.isPlain ? "scalar" : "non-array")")
        }
        throw wrong(tree.isPlain ? "cannot extract elements from a scalar" : "cannot extract elements from an object")
    }

    /// Returns how many elements an array has.
    private static func count<T: JSONTree>(_ tree: T) throws -> Int {
        if let elements = tree.elements { return elements.count }
        throw wrong("cannot get array length of a \(tree.isPlain ? "scalar" : "non-array")")
    }
}
