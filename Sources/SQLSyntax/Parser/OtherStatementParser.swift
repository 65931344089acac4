import SQLBasics

extension Parser {
    /// A statement that PostgreSQL has and RoleSQL has not: read up to its leading words, the rest skipped.
    mutating func otherStatement() throws(Diagnostic) -> Statement {
        let start = token.span
        guard let feature = try otherFeature() else { throw try unexpected() }
        try skipStatement()
        return .unsupported(UnsupportedStatement(feature: feature, span: start))
    }

    /// Reads the leading words and returns them as in a command tag; nil when no statement begins so.
    private mutating func otherFeature() throws(Diagnostic) -> String? {
        if try eat(.create) { return try createFeature().map { "CREATE " + $0 } }
        if try eat(.alter) { return try feature(of: Self.alterPhrases).map { "ALTER " + $0 } }
        if try eat(.drop) { return try feature(of: Self.dropPhrases).map { "DROP " + $0 } }
        return try feature(of: Self.phrases)
    }

    /// Reads the kind of object behind CREATE.
    private mutating func createFeature() throws(Diagnostic) -> String? {
        if try eat(.or, expecting: .replace) {
            return try feature(of: Self.replaceablePhrases)
        }
        if try persistence() != .permanent { return nil }
        return try feature(of: Self.replaceablePhrases + Self.createPhrases)
    }

    /// Reads one of some phrases.
    private mutating func feature(of phrases: [[Keyword]]) throws(Diagnostic) -> String? {
        for phrase in phrases where try eatPhrase(phrase) {
            return phrase.map { $0.word.uppercased() }.joined(separator: " ")
        }
        if phrases.contains(where: { $0.first.map(at) == true }) {
            try advance()
            throw try unexpected()
        }
        return nil
    }

    /// Skips the rest of a statement, with the semicolons of `BEGIN ATOMIC … END`.
    mutating func skipStatement() throws(Diagnostic) {
        var blocks = 0
        while !atSign(.end), blocks > 0 || !atSign(.semicolon) {
            if try at(.begin, then: .atomic) || (blocks > 0 && at(.case)) { blocks += 1 }
            if blocks > 0, at(.end) { blocks -= 1 }
            try advance()
        }
    }

    /// Statements that begin with words of their own.
    private static let phrases: [[Keyword]] = [
        [.do], [.import, .foreign, .schema], [.listen], [.load], [.notify], [.prepare, .transaction],
        [.security, .label],
        [.unlisten], [.commit, .prepared], [.rollback, .prepared],
    ]

    /// What CREATE OR REPLACE takes besides views.
    private static let replaceablePhrases: [[Keyword]] = [
        [.trigger], [.constraint, .trigger], [.transform],
        [.trusted, .procedural, .language], [.trusted, .language], [.procedural, .language], [.language],
    ]

    /// What only CREATE takes.
    private static let createPhrases: [[Keyword]] =
        commonPhrases + [[.access, .method], [.cast], [.default, .conversion], [.assertion]]

    /// What CREATE, ALTER and DROP take.
    private static let commonPhrases: [[Keyword]] = [
        [.collation], [.conversion], [.domain], [.event, .trigger], [.extension], [.foreign, .data, .wrapper],
        [.foreign, .table], [.operator, .class], [.operator, .family], [.operator], [.publication], [.server],
        [.statistics], [.subscription], [.tablespace], [.text, .search, .parser], [.text, .search, .dictionary],
        [.text, .search, .template], [.text, .search, .configuration], [.type], [.user, .mapping],
    ]

    /// What ALTER and DROP take besides what RoleSQL reads.
    private static let laterPhrases: [[Keyword]] =
        commonPhrases + [[.trigger], [.procedural, .language], [.language], [.materialized, .view]]

    /// What ALTER takes besides what RoleSQL reads.
    private static let alterPhrases: [[Keyword]] =
        laterPhrases + [
            [.function], [.procedure], [.aggregate], [.routine], [.system], [.large, .object], [.table], [.index],
            [.view], [.sequence],
        ]

    /// What DROP takes besides what RoleSQL reads.
    private static let dropPhrases: [[Keyword]] = laterPhrases + [[.access, .method], [.cast], [.transform]]
}
