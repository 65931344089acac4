import SQLBasics

/// Writes a cluster's script as text that psql runs.
public struct PsqlScript {
    private let script: ClusterScript

    /// Takes a script.
    public init(_ script: ClusterScript) { self.script = script }

    /// What a script sets in each database, so that it means the same whatever the server's own settings are.
    private static let settings = """
        SET client_encoding = 'UTF8';
        SET standard_conforming_strings = on;
        SET check_function_bodies = false;
        SET client_min_messages = warning;
        SET row_security = off;
        SELECT pg_catalog.set_config('search_path', '', false) \\g /dev/null

        """

    /// Gives the text piece by piece. Throws what reading the catalogs throws.
    public func write(_ sink: ([UInt8]) -> Void) throws(Diagnostic) {
        sink(Array("-- A cluster of RoleSQL, for an empty one of PostgreSQL 18: psql -X -f FILE postgres\n\n".utf8))
        sink(Array(Self.settings.utf8))
        try script.write { item in
            switch item {
            case .connect(let database):
                sink(Array("\n\\connect \(Self.argument(database))\n\n\(Self.settings)".utf8))
            case .statement(let text): sink(Array(Self.terminated(text).utf8))
            case .copy(let statement, let data):
                sink(Array((statement + ";\n").utf8))
                sink(data)
                sink(Array("\\.\n\n".utf8))
            case .remark(let text): sink(Array("-- \(text)\n".utf8))
            }
        }
    }

    /// Ends a statement; queries' rows are not shown.
    private static func terminated(_ text: String) -> String {
        if text.hasPrefix("SELECT ") { return text + " \\g /dev/null\n" }
        return text + (text.hasSuffix(";") ? "\n" : ";\n")
    }

    /// Writes a database's name as an argument of \connect that is no connection string.
    private static func argument(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { byte in
            byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
                || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        }
        if isPlain { return name }
        var value = ""
        for character in name {
            if character == "\\" || character == "'" { value += "\\" }
            value.append(character)
        }
        let info = "dbname='\(value)'"
        return "-reuse-previous=on \"" + info.replacing("\"", with: "\"\"") + "\""
    }
}
