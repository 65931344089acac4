import RoleSQL
import SQLBasics
import Testing

/// Views printed back, compared with what PostgreSQL 18.6 prints.
struct AnalysisDeparseTests {
    /// The tables that the views are over.
    private static let tables = """
        create table t(a int primary key, b text, c numeric(6,2), d date, g bool, h int);
        create table u(a int, x text, y int); create table w(a int, z int);
        """

    /// One view: its statement and both forms of its definition.
    struct View: CustomTestStringConvertible, Sendable {
        var statement: String
        var definition: String
        var testDescription: String { statement }
    }

    /// Reads the cases.
    static let cases: [View] = views.split(separator: "\n> ", omittingEmptySubsequences: true).map { text in
        let text = text.hasPrefix("> ") ? text.dropFirst(2) : text
        let lines = text.split(separator: "\n", maxSplits: 1).map(String.init)
        return View(statement: lines[0], definition: lines.count > 1 ? lines[1] : "")
    }

    @Test("views printed back", arguments: cases)
    func definition(_ view: View) throws {
        let session = try Database().connect()
        session.execute(Self.tables + view.statement) { _ in }
        let name = view.statement.split(whereSeparator: { $0 == " " || $0 == "(" })[2]
        var texts: [String] = []
        session.execute(
            "select pg_get_viewdef('\(name)'::regclass), pg_get_viewdef('\(name)'::regclass, true)"
        ) { event in
            guard case .result(let result) = event else { return }
            texts += (0..<2).compactMap { result.text(row: 0, column: $0) }
        }
        #expect(texts.joined(separator: "\n") == view.definition)
    }
}
