import Testing

@testable import SQLSyntax

/// Every statement, printed and read again, is the same tree.
@Suite struct RoundTripTests {
    @Test(arguments: QueriesCorpus.statements)
    func queries(_ sql: String) throws { try check(sql) }

    @Test(arguments: DefinitionsCorpus.statements)
    func definitions(_ sql: String) throws { try check(sql) }

    @Test(arguments: ObjectsCorpus.statements)
    func objects(_ sql: String) throws { try check(sql) }

    @Test(arguments: AccessCorpus.statements)
    func access(_ sql: String) throws { try check(sql) }

    @Test(arguments: SessionCorpus.statements)
    func session(_ sql: String) throws { try check(sql) }

    /// Compares the trees of a text and of what the printer makes of it.
    private func check(_ sql: String) throws {
        let statements = try Parser.parse(sql)
        let printed = statements.map(\.statement.sql).joined(separator: "; ")
        #expect(try Structure.parse(printed) == statements.map { Structure.describe($0.statement) }, "\(printed)")
    }
}
