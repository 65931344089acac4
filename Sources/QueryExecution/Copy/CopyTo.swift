import AccessControl
import CatalogModel
import Glibc
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Where COPY TO sends its lines, and how many there were.
final class CopySink {
    private let client: ([UInt8]) throws -> Void
    private let descriptor: Int32?
    private var buffer: [UInt8] = []
    /// The number of rows.
    private(set) var count = 0
    private var rows: CopyRowText

    /// Makes a sink that writes to a file, or else hands data to the client.
    init(_ rows: CopyRowText, descriptor: Int32?, client: @escaping ([UInt8]) throws -> Void) {
        self.rows = rows
        self.descriptor = descriptor
        self.client = client
    }

    /// Writes the line of names, if one is wanted.
    func begin(_ names: [String]) {
        if rows.options.header != .none { rows.appendHeader(names, to: &buffer) }
    }

    /// Writes the rows of a batch.
    func write(_ batch: Batch) throws {
        for row in 0..<batch.count {
            rows.append(batch, row: row, to: &buffer)
            count += 1
            if buffer.count >= 1 << 16 { try flush() }
        }
        try flush()
    }

    /// Hands on what has been collected.
    func flush() throws {
        guard !buffer.isEmpty else { return }
        if let descriptor { try CopyFiles.write(buffer, to: descriptor) } else { try client(buffer) }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// What COPY TO is going to copy, after all checks that come before the analysis of its query.
package struct CopyOutput {
    /// The query that makes the rows.
    package let statement: Statement
    /// The names of the columns, where a table is copied.
    let relation: Relation?
    let options: CopyOptions
    let path: String?
}

extension CopyExecutor {
    /// Makes the checks of COPY TO up to its query (`DoCopy`, `BeginCopyTo`). A table is copied by a query on it, so that
    /// what holds for reading it holds here; but only its own columns, without generated ones, and not through a view.
    package func prepareOutput(_ statement: CopyStatement) throws -> CopyOutput {
        try checkPlace(of: statement)
        switch statement.subject {
        case .statement(let query):
            let options = try CopyOptions(statement.options, isFrom: false)
            return CopyOutput(
                statement: query, relation: nil, options: options, path: try path(of: statement))
        case .table(let name, let names):
            let relation = try relation(named: name)
            let columns = try columns(names, of: relation)
            let rule: ColumnRule = columns.isEmpty ? .any : .each(columns.map(\.number))
            let requirement = Requirement(
                .privilege(.select, on: relation.securable, rule), as: context.currentRole)
            if let denial = firstDenial([requirement], in: context.securables) { throw denial }
            if try !relation.isPartitioned || !context.environment.isSecured(relation) {
                try Self.checkReadable(relation)
            }
            let options = try CopyOptions(statement.options, isFrom: false)
            _ = try chosen(options.forceQuote, "FORCE_QUOTE", among: columns.map(\.name), of: relation)
            let list = columns.map { Quoting.identifier($0.name) }.joined(separator: ", ")
            let schema = context.catalog.schemas[relation.schema]?.name ?? "pg_catalog"
            let table = "\(Quoting.identifier(schema)).\(Quoting.identifier(relation.name))"
            guard let parsed = try Parser.parse("SELECT \(list) FROM ONLY \(table)").first else {
                throw Diagnostic(.internalError, "COPY TO made no query")
            }
            return CopyOutput(
                statement: parsed.statement, relation: relation, options: options, path: try path(of: statement))
        }
    }

    /// Refuses what has no rows of its own (`BeginCopyTo`).
    private static func checkReadable(_ relation: Relation) throws(Diagnostic) {
        let noun: String
        switch relation.kind {
        case .table: return
        case .materializedView:
            if relation.isPopulated { return }
            throw Diagnostic(
                .featureNotSupported,
                "cannot copy from unpopulated materialized view \"\(relation.name)\"",
                hint: "Use the REFRESH MATERIALIZED VIEW command.")
        case .view: noun = "view"
        case .foreignTable: noun = "foreign table"
        case .partitionedTable: noun = "partitioned table"
        case .sequence:
            throw Diagnostic(.wrongObjectType, "cannot copy from sequence \"\(relation.name)\"")
        case .index, .compositeType:
            throw Diagnostic(.wrongObjectType, "cannot copy from non-table relation \"\(relation.name)\"")
        }
        throw Diagnostic(
            .wrongObjectType, "cannot copy from \(noun) \"\(relation.name)\"",
            hint: "Try the COPY (SELECT ...) TO variant.")
    }

    /// Runs the query of COPY TO and writes its rows; returns how many there were.
    package func write(
        _ output: CopyOutput, _ analyzed: AnalyzedStatement, _ authorized: borrowing Authorized<AnalyzedStatement>,
        to client: @escaping ([UInt8]) throws -> Void
    ) throws -> Int {
        guard let columns = analyzed.columns else {
            throw Diagnostic(.featureNotSupported, "COPY query must have a RETURNING clause")
        }
        let names = columns.map(\.name)
        let forced = try chosen(output.options.forceQuote, "FORCE_QUOTE", among: names, of: output.relation)
        let descriptor = try output.path.map { (path) throws(Diagnostic) in try CopyFiles.create(path) }
        defer { if let descriptor { close(descriptor) } }
        let rows = CopyRowText(options: output.options, forced: forced, context: context.functions)
        let sink = CopySink(rows, descriptor: descriptor, client: client)
        sink.begin(names)
        switch analyzed.body {
        case .rewritten: throw Diagnostic(.internalError, "COPY of several statements")
        case .query(let query):
            let permits = try PermitSet(for: query, from: authorized)
            try QueryRunner(context: context).run(query, permits: permits) { try sink.write($0) }
        case .change(let change):
            let permits = try PermitSet(for: change, from: authorized)
            let outcome = try ChangeRunner(context: context).run(change, permits: permits)
            for batch in outcome.rows?.batches ?? [] { try sink.write(batch) }
        }
        try sink.flush()
        return sink.count
    }
}

extension QueryRunner {
    /// Runs a query and hands each batch of rows on as it comes.
    package func run(_ query: BoundQuery, permits: PermitSet, each: (Batch) throws -> Void) throws {
        let planner = Planner(context: context, permits: permits, parameters: [])
        let plan = try planner.plan(query)
        try planner.requirePopulated(plan)
        let rows = try plan.open()
        while let batch = try rows.next(Batch.capacity) {
            try context.throwIfCancelled()
            try each(batch)
        }
    }
}
