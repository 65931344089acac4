import Testing

@testable import SQLSyntax

/// What RoleSQL has not is read up to its leading words.
@Suite struct UnsupportedTests {
    @Test(
        arguments: [
            ("create materialised view v as select 1", nil),
            ("drop transform for int language sql", "DROP TRANSFORM"),
            ("prepare transaction 'x'", "PREPARE TRANSACTION"), ("commit prepared 'x'", "COMMIT PREPARED"),
            ("listen x", "LISTEN"),
        ] as [(String, String?)])
    func leadingWords(_ sql: String, _ feature: String?) {
        let statement = try? Parser.parse(sql).first?.statement
        guard case .unsupported(let node)? = statement else {
            #expect(feature == nil)
            return
        }
        #expect(node.feature == feature)
    }
}
