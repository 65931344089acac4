import RoleSQL
import SQLBasics
import Testing

/// Errors of the analysis, compared with what PostgreSQL 18.6 says: SQLSTATE, position, message, detail and hint.
struct AnalysisErrorTests {
    /// One statement with the error that it gives.
    struct Case: CustomTestStringConvertible, Sendable {
        var sql: String
        var expected: String
        var testDescription: String { sql }
    }

    /// Reads cases: a statement, then lines with a margin that tell its error.
    static func cases(_ text: String) -> [Case] {
        var result: [Case] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("    ") {
                guard !result.isEmpty else { continue }
                result[result.count - 1].expected += line.dropFirst(4) + "\n"
            } else {
                result.append(Case(sql: String(line), expected: ""))
            }
        }
        return result
    }

    /// The tables that the statements are about.
    static let tables = """
        create table t(a int primary key, b text, c numeric(6,2));
        create table u(a int, d text, bb text);
        """

    /// Runs a statement and returns its error as the cases write it.
    static func error(of sql: String) throws -> String {
        let session = try Database().connect()
        session.execute(tables) { _ in }
        var text = ""
        session.execute(sql) { event in
            guard case .error(let error) = event else { return }
            text = "\(error.sqlState) \(error.span.map { String($0.start) } ?? "-") \(error.message)\n"
            if let detail = error.detail { text += "D \(detail)\n" }
            if let hint = error.hint { text += "H \(hint)\n" }
        }
        return text
    }

    @Test("names and types in queries", arguments: cases(queryCases))
    func query(_ item: Case) throws { #expect(try Self.error(of: item.sql) == item.expected) }

    @Test("clauses of queries", arguments: cases(clauseCases))
    func clause(_ item: Case) throws { #expect(try Self.error(of: item.sql) == item.expected) }

    @Test("WITH and changes", arguments: cases(changeCases))
    func change(_ item: Case) throws { #expect(try Self.error(of: item.sql) == item.expected) }
}
