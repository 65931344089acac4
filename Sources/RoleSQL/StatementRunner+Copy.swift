import AccessControl
import HashTreeCollections
import QueryExecution
import SQLBasics
import SQLSyntax
import SemanticAnalysis

extension StatementRunner {
    /// Executes COPY.
    func runCopy(_ statement: CopyStatement, _ context: ExecutionContext) throws -> StatementResult {
        let executor = CopyExecutor(context: context)
        let count = try statement.isFrom ? copyIn(statement, executor) : copyOut(statement, executor, context)
        return StatementResult(tag: "COPY \(count)")
    }

    /// Executes COPY FROM.
    private func copyIn(_ statement: CopyStatement, _ executor: CopyExecutor) throws -> Int {
        let input = try executor.prepareInput(statement) { try beginWriting(as: $0 ? nil : "COPY FROM") }
        let isNew = session.database.committedState.contents[input.storage] == nil
        let channel = session.copyChannel
        return try executor.read(input, isNew: isNew) {
            let piece = channel?.input()
            guard session.isCancelled else { return piece }
            throw Diagnostic(.queryCanceled, "COPY from stdin failed: canceled by user")
        }
    }

    /// Executes COPY TO.
    private func copyOut(
        _ statement: CopyStatement, _ executor: CopyExecutor, _ context: ExecutionContext
    ) throws -> Int {
        let output = try executor.prepareOutput(statement)
        var analyzer = Analyzer(context.environment)
        var analyzed: AnalyzedStatement
        switch output.statement {
        case .query(let query): analyzed = try analyzer.analyze(query)
        case .change(let change):
            analyzer.isPlannedLater = change.returning == nil
            analyzed = try analyzer.analyze(change)
        case .definition(.createTableAs):
            throw Diagnostic(.featureNotSupported, "COPY (SELECT INTO) is not supported")
        default: throw Diagnostic.notSupported("COPY of this statement", at: statement.span)
        }
        analyzed.notices.forEach(context.notice)
        if case .rewritten(let parts) = analyzed.body {
            let queries = parts.map(\.source)
            if let refusal = RewrittenQuery.refusal(of: queries, for: "COPY") { throw refusal }
            analyzed = parts[0].statement
        }
        if case .change = analyzed.body, analyzed.columns == nil {
            throw Diagnostic(.featureNotSupported, "COPY query must have a RETURNING clause")
        }
        try context.start(analyzed)
        let authorized = try decide(analyzed, context)
        let channel = session.copyChannel
        return try executor.write(output, analyzed, authorized) { channel?.output($0) }
    }
}
