import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// What COPY FROM is going to fill, after all checks that come before its data.
package struct CopyInput {
    let relation: Relation
    let columns: [Column]
    let options: CopyOptions
    let condition: BoundExpression?
    let forceNotNull: [Bool]
    let forceNull: [Bool]
    let path: String?
    let permit: Permit
    /// The permits for the partitions.
    let familyPermits: [Permit]

    /// Whether FREEZE was asked for.
    package var isFrozen: Bool { options.isFrozen }
    /// Tells whether the table lives in the session's temporary schema.
    package var isTemporary: Bool { relation.persistence == .temporary }
    /// Where the table's rows are.
    package var storage: StorageID { relation.storage }
}

extension CopyExecutor {
    /// Makes the checks of COPY FROM up to the moment in which data are asked for (`DoCopy`, `BeginCopyFrom`).
    package func prepareInput(_ statement: CopyStatement, beginWriting: (Bool) throws -> Void) throws -> CopyInput {
        try checkPlace(of: statement)
        guard case .table(let name, let names) = statement.subject else {
            throw Diagnostic(.syntaxError, "syntax error", at: statement.span)
        }
        let relation = try relation(named: name)
        let condition = try statement.condition.map { try analyze($0, on: relation) }
        let columns = try columns(names, of: relation)
        let (permit, familyPermits) = try self.permits(relation, columns, condition?.access)
        if try context.environment.isSecured(relation) {
            throw Diagnostic(
                .featureNotSupported, "COPY FROM not supported with row-level security",
                hint: "Use INSERT statements instead.")
        }
        try beginWriting(relation.persistence == .temporary)
        let options = try CopyOptions(statement.options, isFrom: true)
        let copied = columns.map(\.name)
        let forceNotNull = try chosen(options.forceNotNull, "FORCE_NOT_NULL", among: copied, of: relation)
        let forceNull = try chosen(options.forceNull, "FORCE_NULL", among: copied, of: relation)
        return CopyInput(
            relation: relation, columns: columns, options: options, condition: condition?.condition,
            forceNotNull: forceNotNull,
            forceNull: forceNull, path: try path(of: statement), permit: permit, familyPermits: familyPermits)
    }

    /// Requires INSERT on the columns that are given values, or on any if there are none, and SELECT on what WHERE reads.
    private func permits(
        _ relation: Relation, _ columns: [Column], _ reads: RangeAccess?
    ) throws -> (own: Permit, family: [Permit]) {
        let rule: ColumnRule = columns.isEmpty ? .any : .each(columns.map(\.number))
        let requirement = Requirement(.privilege(.insert, on: relation.securable, rule), as: context.currentRole)
        var requirements = [requirement]
        if let reads, reads.readsWholeRow || !reads.readColumns.isEmpty {
            let rule: ColumnRule = reads.readsWholeRow ? .all : .each(reads.readColumns.sorted())
            requirements.append(
                Requirement(.privilege(.select, on: relation.securable, rule), as: context.currentRole))
        }
        let authorized = try authorize(
            relation, requires: requirements, in: context.securables, identity: context.identity)
        guard relation.isTable, context.catalog.relations[relation.id] != nil else {
            return (SystemDoor.statistics.permit(relation.id, of: context.identity), [])
        }
        let family = try authorized.family(of: relation.id).map { try authorized.permit(.insert, $0) }
        return (try authorized.permit(.insert, relation.id), family)
    }

    /// Analyzes WHERE, whose columns cannot be generated ones.
    private func analyze(
        _ node: Expression, on relation: Relation
    ) throws -> (condition: BoundExpression, access: RangeAccess) {
        let bound = try DefinitionExecutor(context: context).analyze { (analyzer) throws(Diagnostic) in
            try analyzer.copyCondition(node, on: relation)
        }
        let read = bound.condition.columnsOfRelation(0)
        if let column = relation.liveColumns.first(where: { $0.generated != nil && read.contains($0.number) }) {
            throw Diagnostic(
                .invalidColumnReference, "generated columns are not supported in COPY FROM WHERE conditions",
                detail: "Column \"\(column.name)\" is a generated column.")
        }
        return bound
    }

    /// Reads all data into the table; returns how many rows came in. `isNew` tells whether the table's storage was made in
    /// this transaction.
    package func read(_ input: CopyInput, isNew: Bool, from client: @escaping () throws -> [UInt8]?) throws -> Int {
        var isEnded = false
        let once: () throws -> [UInt8]? = {
            if isEnded { return nil }
            isEnded = true
            let piece = try client()
            isEnded = piece == nil
            return piece
        }
        var source = once
        if let path = input.path {
            var contents: [UInt8]? = try CopyFiles.read(path)
            source = {
                defer { contents = nil }
                return contents
            }
        }
        do {
            if input.relation.kind == .foreignTable { throw context.catalog.withoutHandler(input.relation) }
            try Self.checkWritable(input.relation)
            if input.isFrozen && (!isNew || input.relation.kind == .view) {
                throw Diagnostic(
                    .objectNotInPrerequisiteState,
                    "cannot perform COPY FREEZE because the table was not created or truncated in the current "
                        + "subtransaction")
            }
            return try CopyLoader(input, context: context).load(source)
        } catch {
            if input.path == nil { while try once() != nil {} }
            throw error
        }
    }

    /// Refuses what has no rows of its own (`CopyFrom`).
    private static func checkWritable(_ relation: Relation) throws(Diagnostic) {
        let noun: String
        switch relation.kind {
        case .table, .partitionedTable: return
        case .view where relation.replaces(.insert): return
        case .view:
            throw Diagnostic(
                .wrongObjectType, "cannot copy to view \"\(relation.name)\"",
                hint: "To enable copying to a view, provide an INSTEAD OF INSERT trigger.")
        case .materializedView: noun = "materialized view"
        case .sequence: noun = "sequence"
        case .index, .compositeType, .foreignTable: noun = "non-table relation"
        }
        throw Diagnostic(.wrongObjectType, "cannot copy to \(noun) \"\(relation.name)\"")
    }
}
