import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension PLInterpreter {
    /// `RAISE …` (`exec_stmt_raise`)
    func raise(_ raise: PLRaise) throws {
        if raise.isBare {
            guard let error = caught.last else {
                throw Diagnostic(
                    SQLState("0Z002"), "RAISE without parameters cannot be used outside an exception handler")
            }
            isRethrown = true
            throw error
        }
        let diagnostic = try message(of: raise)
        if raise.level == "EXCEPTION" { throw diagnostic }
        context.notice(diagnostic)
    }

    /// Makes the message of RAISE out of its parts.
    private func message(of raise: PLRaise) throws -> Diagnostic {
        var parts: [String: String] = [:]
        var state = raise.state
        if let format = raise.message { parts["message"] = try filled(format, raise.parameters) }
        for option in raise.options {
            let value = try sql.value(of: option.value, variables)
            guard !value.value.isNull else {
                throw Diagnostic(.nullValueNotAllowed, "RAISE statement option cannot be null")
            }
            let text = try self.text(value.value, value.type)
            if option.name == "errcode" {
                guard state == nil else { throw given("ERRCODE") }
                state = try Self.state(of: text)
                if raise.condition == nil { parts["condition"] = text }
            } else {
                guard parts[option.name] == nil else { throw given(option.name.uppercased()) }
                parts[option.name] = text
            }
        }
        let severity = Self.severities[raise.level] ?? .error
        let code = state ?? (severity == .error ? "P0001" : severity == .warning ? "01000" : "00000")
        let message = parts["message"] ?? raise.condition ?? parts["condition"] ?? code
        let names = DiagnosticNames(
            schema: parts["schema"], table: parts["table"], column: parts["column"], dataType: parts["datatype"],
            constraint: parts["constraint"])
        return Diagnostic(severity, SQLState(code), message, detail: parts["detail"], hint: parts["hint"])
            .about(names)
    }

    /// What the levels of RAISE are in messages.
    private static let severities: [String: Severity] = [
        "EXCEPTION": .error, "WARNING": .warning, "NOTICE": .notice, "INFO": .info, "LOG": .log, "DEBUG": .debug,
    ]

    /// Makes the error for an option that was given twice.
    private func given(_ option: String) -> Diagnostic {
        Diagnostic(.syntaxError, "RAISE option already specified: \(option)")
    }

    /// Returns the SQLSTATE that a code or a condition's name stands for (`plpgsql_recognize_err_condition`).
    private static func state(of text: String) throws -> String {
        if text.utf8.count == 5, text.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) {
            return text
        }
        guard let state = PLConditions.states(of: text).first else {
            throw Diagnostic(.undefinedObject, "unrecognized exception condition \"\(text)\"")
        }
        return state
    }

    /// Puts values into the places of a format.
    private func filled(_ format: String, _ parameters: [PLFragment]) throws -> String {
        var result = ""
        var rest = parameters[...]
        var characters = Array(format.unicodeScalars)[...]
        while let character = characters.popFirst() {
            guard character == "%" else {
                result.unicodeScalars.append(character)
                continue
            }
            if characters.first == "%" {
                characters = characters.dropFirst()
                result += "%"
                continue
            }
            guard let fragment = rest.popFirst() else {
                throw Diagnostic(.syntaxError, "too few parameters specified for RAISE")
            }
            let value = try sql.value(of: fragment, variables)
            result += value.value.isNull ? "<NULL>" : try text(value.value, value.type)
        }
        return result
    }

    /// The text of a value.
    private func text(_ value: Value, _ type: SQLType) throws -> String {
        ValueText.string(of: value, as: type, context: context.functions)
    }

    /// `ASSERT …`
    func assert(_ condition: PLFragment, _ message: PLFragment?) throws {
        if try self.condition(condition) { return }
        var text = "assertion failed"
        if let message {
            let value = try sql.value(of: message, variables)
            if !value.value.isNull { text = try self.text(value.value, value.type) }
        }
        throw Diagnostic(SQLState("P0004"), text)
    }

    /// `GET DIAGNOSTICS …`
    func diagnostics(_ isStacked: Bool, _ list: [(target: PLTarget, item: String)]) throws {
        if isStacked, caught.isEmpty {
            throw Diagnostic(
                SQLState("0Z002"), "GET STACKED DIAGNOSTICS cannot be used outside an exception handler")
        }
        let error = caught.last
        let diagnostic = (error as? Denial)?.diagnostic ?? error as? Diagnostic
        for entry in list {
            switch entry.item {
            case "row_count": try assign(entry.target, .int(rowCount), .int8, nil)
            case "pg_routine_oid": try assign(entry.target, .int(Int64(routineID?.rawValue ?? 0)), .oid, nil)
            case "pg_context": try assign(entry.target, .text(context.framesText), .text, nil)
            case "returned_sqlstate": try assign(entry.target, .text(diagnostic?.sqlState.code ?? ""), .text, nil)
            case "message_text": try assign(entry.target, .text(diagnostic?.message ?? ""), .text, nil)
            case "pg_exception_detail": try assign(entry.target, .text(diagnostic?.detail ?? ""), .text, nil)
            case "pg_exception_hint": try assign(entry.target, .text(diagnostic?.hint ?? ""), .text, nil)
            case "pg_exception_context": try assign(entry.target, .text(diagnostic?.context ?? ""), .text, nil)
            default: try assign(entry.target, .text(Self.name(entry.item, in: diagnostic) ?? ""), .text, nil)
            }
        }
    }

    /// Returns the name that an item of GET STACKED DIAGNOSTICS stands for.
    private static func name(_ item: String, in diagnostic: Diagnostic?) -> String? {
        let names = diagnostic?.names
        return switch item {
        case "column_name": names?.column
        case "constraint_name": names?.constraint
        case "pg_datatype_name": names?.dataType
        case "table_name": names?.table
        case "schema_name": names?.schema
        default: nil
        }
    }
}
