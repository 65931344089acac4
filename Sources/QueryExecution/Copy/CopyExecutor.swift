import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Executes COPY in PostgreSQL's order of checks (`DoCopy`): the right to files, the relation, its columns, the privileges
/// on them, then the options.
package struct CopyExecutor {
    let context: ExecutionContext

    /// Makes an executor.
    package init(context: ExecutionContext) { self.context = context }

    /// Refuses files and programs to those who have no privileges of the predefined roles.
    package func checkPlace(of statement: CopyStatement) throws {
        let role: RoleID
        let name: String
        let action: String
        switch statement.place {
        case .client: return
        case .program:
            (role, name, action) = (
                .executeServerProgramRole, "pg_execute_server_program", "to or from an external program"
            )
        case .file where statement.isFrom:
            (role, name, action) = (.readServerFilesRole, "pg_read_server_files", "from a file")
        case .file: (role, name, action) = (.writeServerFilesRole, "pg_write_server_files", "to a file")
        }
        let refusal = Refusal(
            "permission denied to COPY \(action)",
            detail: "Only roles with privileges of the \"\(name)\" role may COPY \(action).",
            hint: "Anyone can COPY to stdout or from stdin. psql's \\copy command also works for anyone.")
        try context.require(.membership(in: role, .inherit), refusal: refusal)
    }

    /// Finds the relation of a COPY (`table_openrv`).
    func relation(named name: QualifiedName) throws -> Relation {
        let relation = try DefinitionExecutor(context: context).relation(named: name)
        guard relation.kind == .index || relation.kind == .compositeType else { return relation }
        let noun = relation.kind == .index ? "indexes" : "composite types"
        throw Diagnostic(
            .wrongObjectType, "cannot open relation \"\(relation.name)\"",
            detail: "This operation is not supported for \(noun).")
    }

    /// Finds the columns to copy (`CopyGetAttnums`).
    func columns(_ names: [Identifier]?, of relation: Relation) throws(Diagnostic) -> [Column] {
        guard let names else { return relation.liveColumns.filter { $0.generated == nil } }
        var found: [Column] = []
        for name in names {
            guard let column = relation.liveColumns.first(where: { $0.name == name.name }) else {
                throw Diagnostic(
                    .undefinedColumn, "column \"\(name.name)\" of relation \"\(relation.name)\" does not exist")
            }
            if column.generated != nil {
                throw Diagnostic(
                    .invalidColumnReference, "column \"\(name.name)\" is a generated column",
                    detail: "Generated columns cannot be used in COPY.")
            }
            if found.contains(where: { $0.number == column.number }) {
                throw Diagnostic(.duplicateColumn, "column \"\(name.name)\" specified more than once")
            }
            found.append(column)
        }
        return found
    }

    /// Tells for each column whether an option names it; only columns that are copied can be named.
    func chosen(
        _ list: CopyOptions.Columns?, _ option: String, among columns: [String], of relation: Relation?
    ) throws(Diagnostic) -> [Bool] {
        switch list {
        case nil: return columns.map { _ in false }
        case .all: return columns.map { _ in true }
        case .listed(let names):
            for name in names where !columns.contains(name.name) {
                if let relation, !relation.liveColumns.contains(where: { $0.name == name.name }) {
                    throw Diagnostic(
                        .undefinedColumn, "column \"\(name.name)\" of relation \"\(relation.name)\" does not exist")
                }
                if relation == nil {
                    throw Diagnostic(.undefinedColumn, "column \"\(name.name)\" does not exist")
                }
                throw Diagnostic(
                    .invalidColumnReference, "\(option) column \"\(name.name)\" not referenced by COPY")
            }
            return columns.map { column in names.contains { $0.name == column } }
        }
    }

    /// The file that a statement names, if it may be one; programs are never run.
    func path(of statement: CopyStatement) throws(Diagnostic) -> String? {
        switch statement.place {
        case .client: return nil
        case .program: throw Diagnostic.notSupported("COPY with PROGRAM")
        case .file(let name):
            if !statement.isFrom && !name.hasPrefix("/") {
                throw Diagnostic(.invalidName, "relative path not allowed for COPY to file")
            }
            return name
        }
    }
}
