import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// Puts the rows of COPY FROM into a table, a thousand at a time (`CopyFrom`, `NextCopyFrom`).
///
/// Errors look as if rows came one by one: what a row's own rules refuse comes before what is wrong with later lines; only
/// keys are compared when a thousand rows are together, as PostgreSQL does it.
final class CopyLoader {
    private let input: CopyInput
    private let context: ExecutionContext
    private let planner: Planner
    /// What stores rows; nil for a view, whose triggers get them.
    private let writer: RowWriter?
    private let triggers: TriggerRunner
    private let events: ConstraintEvents
    private let condition: ExpressionNode?
    /// The defaults of all columns that have one.
    private let defaults: [Int: ExpressionNode]
    /// The columns that no line gives, with their defaults.
    private let others: [(column: Int, node: ExpressionNode)]
    /// What the domains in the types of the columns demand, by column, as far as it was needed yet.
    private var domains: [Int: DomainCheck?] = [:]
    /// Tells whether triggers see each row before it is stored.
    private let firesRowsFirst: Bool
    /// Tells whether PostgreSQL stores each row on its own (`CIM_SINGLE`): errors then show the line.
    private let showsLines: Bool
    private let fields: CopyFields
    /// The lines that have been read and not yet checked, and the values that they give to all columns.
    private var rows: [ColumnVector]
    private var lines: [Line] = []
    /// The rows that wait for being stored, and their lines.
    private var checked: [ColumnVector]
    private var checkedLines: [Line] = []
    private var bytes = 0
    private var count = 0
    private var skipped: Int64 = 0

    /// A line of the input.
    private struct Line {
        var number: Int
        var text: [UInt8]
        /// Tells whether ON_ERROR passes it over.
        var isSkipped: Bool
    }

    /// Tells whether a line of CONTEXT for the place is set up.
    private var isFramed = false
    private var place = CopyPlace()

    /// Compiles defaults, rules and condition.
    init(_ input: CopyInput, context: ExecutionContext) throws {
        self.input = input
        self.context = context
        fields = CopyFields(options: input.options)
        let relation = input.relation
        planner = Planner(context: context, permits: PermitSet([input.permit] + input.familyPermits))
        events = ConstraintEvents(context: context)
        if relation.kind == .view {
            writer = nil
            triggers = TriggerRunner(relation, planner: planner, events: events)
        } else {
            let made = try RowWriter.make(
                relation, isOnly: false, planner: planner, access: .insert, events: events)
            made.given = Set(input.columns.map(\.number))
            writer = made
            triggers = made.triggers
        }
        let plain = ExpressionCompiler(planner, QueryScope(parent: nil), Layout())
        let analyzer = DefinitionExecutor(context: context)
        var nodes: [Int: ExpressionNode] = [:]
        let written = Set(input.columns.map(\.number))
        for column in relation.liveColumns
        where input.options.defaultMark != nil || !written.contains(column.number) {
            let value = try analyzer.analyze { (analyzer) throws(Diagnostic) in
                analyzer.copyDefault(of: column, relation)
            }
            if let value { nodes[column.number] = try context.askingExecute { try plain.compile(value) } }
        }
        defaults = nodes
        let given = Set(input.columns.map(\.number))
        others = nodes.filter { !given.contains($0.key) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        var layout = Layout()
        for column in relation.columns { layout.add(ColumnKey(relation: 0, column: column.number), type: column.type) }
        let overColumns = ExpressionCompiler(planner, QueryScope(parent: nil), layout)
        condition = try context.askingExecute { try input.condition.map(overColumns.compile) }
        let volatileDefault = try relation.liveColumns.contains { column in
            guard !given.contains(column.number), let value = column.defaultValue?.expression else { return false }
            return try analyzer.analyze { (analyzer) throws(Diagnostic) in try analyzer.expandingRoutines(value) }
                .isVolatileBeyondSequences
        }
        firesRowsFirst = triggers.firesRowsFirst(.insert)
        showsLines =
            writer == nil || firesRowsFirst || relation.isPartitioned || volatileDefault
            || condition?.isVolatile == true
        rows = relation.columns.map { ColumnVector(type: $0.type) }
        checked = rows
    }

    /// Reads all lines; returns the number of rows that came in.
    func load(_ source: @escaping () throws -> [UInt8]?) throws -> Int {
        var reader = CopyLines(input.options, more: source)
        try triggers.statement(.before, .insert)
        do {
            try readHeader(&reader)
            while try advance(&reader) {
                try context.throwIfCancelled()
                isFramed = true
                defer { isFramed = false }
                try context.inFrame({ self.placeText }) {
                    try take(reader.line, number: reader.number)
                    if planner.pace.isSingle { try check() }
                    if showsLines || lines.count + checkedLines.count >= 1000 || bytes > 65535 { try store() }
                }
            }
            place = CopyPlace()
            try store()
        } catch let error as Diagnostic {
            throw located(error)
        } catch var denial as Denial {
            denial.diagnostic = located(denial.diagnostic)
            throw denial
        }
        if skipped > 0, input.options.logVerbosity != .silent {
            let words = skipped == 1 ? "row was" : "rows were"
            context.notice(
                Diagnostic(
                    .notice, .successfulCompletion, "\(skipped) \(words) skipped due to data type incompatibility"))
        }
        try triggers.statement(.after, .insert)
        try ConstraintEnforcer(context: context, planner: planner, events: events).run()
        return count
    }

    /// Moves to the next line; errors of the lines before it come first.
    private func advance(_ reader: inout CopyLines) throws -> Bool {
        do {
            let isThere = try reader.next()
            place = CopyPlace(number: reader.number, line: reader.line)
            return isThere
        } catch let error as Diagnostic {
            place = CopyPlace(number: reader.number)
            let here = place
            try check()
            place = here
            throw error
        }
    }

    /// Passes the first line over, or compares it with the columns' names (`NextCopyFromRawFields`).
    private func readHeader(_ reader: inout CopyLines) throws {
        guard input.options.header != .none, try advance(&reader) else { return }
        guard input.options.header == .match else { return }
        let found = try fields.split(reader.line)
        guard found.count == input.columns.count else {
            throw Diagnostic(
                .badCopyFileFormat,
                "wrong number of fields in header line: got \(found.count), expected \(input.columns.count)")
        }
        for (position, (field, column)) in zip(found, input.columns).enumerated() {
            let start = "column name mismatch in header line field \(position + 1): got"
            switch field {
            case .text(let name):
                let text = String(decoding: name, as: UTF8.self)
                if text == column.name { continue }
                throw Diagnostic(.badCopyFileFormat, "\(start) \"\(text)\", expected \"\(column.name)\"")
            case .null, .defaultValue:
                let null = String(decoding: input.options.null, as: UTF8.self)
                throw Diagnostic(
                    .badCopyFileFormat, "\(start) null value (\"\(null)\"), expected \"\(column.name)\"")
            }
        }
    }

    // MARK: One line

    /// Reads the values of one line; what is wrong with it comes after what is wrong with lines before it.
    private func take(_ line: [UInt8], number: Int) throws {
        do {
            let values = try values(of: line)
            for position in rows.indices { rows[position].append(values?[position] ?? .null) }
            lines.append(Line(number: number, text: line, isSkipped: values == nil))
            if values == nil && isOverLimit {
                throw Diagnostic(
                    .invalidTextRepresentation,
                    "skipped more than REJECT_LIMIT (\(input.options.rejectLimit)) rows due to data type "
                        + "incompatibility")
            }
            bytes += line.count + 1
        } catch let error as Diagnostic {
            let here = place
            try check()
            place = here
            throw error
        }
    }

    /// Reads the values of a line, one for each column of the table; nil for a line that ON_ERROR passes over.
    private func values(of line: [UInt8]) throws -> [Value]? {
        let found = line.isEmpty && input.columns.isEmpty ? [] : try fields.split(line)
        if found.count > input.columns.count {
            throw Diagnostic(.badCopyFileFormat, "extra data after last expected column")
        }
        var values = [Value](repeating: .null, count: input.relation.columns.count)
        for (position, column) in input.columns.enumerated() {
            guard position < found.count else {
                throw Diagnostic(.badCopyFileFormat, "missing data for column \"\(column.name)\"")
            }
            let field = forced(found[position], position)
            place.column = column.name
            switch field {
            case .null: place.isNull = true
            case .text(let bytes): place.value = bytes
            case .defaultValue: break
            }
            do {
                values[column.number - 1] = try value(field, column)
            } catch let error as Diagnostic where input.options.ignoresErrors && error.isAboutData {
                try skip(column, field)
                return nil
            }
            place.column = nil
            place.value = nil
            place.isNull = false
        }
        return values
    }

    /// Applies FORCE_NOT_NULL and FORCE_NULL to a field.
    private func forced(_ field: CopyField, _ position: Int) -> CopyField {
        switch field {
        case .null where input.forceNotNull[position]: .text(input.options.null)
        case .text(let bytes) where input.forceNull[position] && bytes == input.options.null: .null
        default: field
        }
    }

    /// Reads a field as a value of its column.
    private func value(_ field: CopyField, _ column: Column) throws -> Value {
        switch field {
        case .null:
            try domain(of: column)?.check(.null)
            return .null
        case .defaultValue:
            place.column = nil
            guard let node = defaults[column.number] else {
                throw Diagnostic(
                    .badCopyFileFormat, "unexpected default marker in COPY data",
                    detail: "Column \"\(column.name)\" has no default value.")
            }
            return try node.evaluate(RowInput(columns: [], count: 1))[0]
        case .text(let bytes):
            let text = String(decoding: bytes, as: UTF8.self)
            let type = column.type.base
            let parsed = try ValueText.parse(text, as: type, context: context.functions)
            let value = try ValueText.applyModifier(parsed, type, explicit: false)
            try domain(of: column)?.check(value)
            return value
        }
    }

    /// Returns what the domains in a column's type demand.
    private func domain(of column: Column) throws -> DomainCheck? {
        if let known = domains[column.number] { return known }
        let compiler = ExpressionCompiler(planner, QueryScope(parent: nil), Layout())
        let made = try compiler.domainCheck(of: column.type)
        domains[column.number] = .some(made)
        return made
    }

    /// Passes over a line that has a value of the wrong form.
    private func skip(_ column: Column, _ field: CopyField) throws {
        skipped += 1
        if input.options.logVerbosity == .verbose {
            var what = "null input"
            if case .text(let bytes) = field { what = "\"\(CopyText.shortened(bytes))\"" }
            context.notice(
                Diagnostic(
                    .notice, .successfulCompletion,
                    "skipping row due to data type incompatibility at line \(place.number) for column "
                        + "\"\(column.name)\": \(what)", context: "COPY \(input.relation.name)"))
        }
    }

    /// Tells whether more lines were passed over than REJECT_LIMIT allows.
    private var isOverLimit: Bool { input.options.rejectLimit > 0 && skipped > input.options.rejectLimit }

    // MARK: Many rows

    /// Fills in defaults, drops the rows that WHERE refuses, and checks what is left, which then waits for being stored; the
    /// first error is thrown.
    private func check() throws {
        defer {
            rows = input.relation.columns.map { ColumnVector(type: $0.type) }
            lines = []
        }
        context.sequences.beginJournal()
        defer { context.sequences.endJournal() }
        let count = lines.count
        var ready = count
        var failure: (any Error)?
        if !others.isEmpty, ready > 0 {
            let result = othersOfLines(ready)
            (ready, failure) = (result.count, result.error)
            rows.assign(result.columns, to: others.map(\.column))
            if failure != nil { rows = rows.map { $0.slice(0..<min(ready, $0.count)) } }
        }
        ready = dropSkipped(ready)
        if let condition {
            let selected = ConditionList([condition]).select(RowInput(columns: rows, count: ready))
            if let error = selected.error, failure == nil || (selected.rows?.count ?? 0) < ready {
                failure = error
                ready = Int(selected.rows?.last ?? -1) + 1
            }
            if let kept = selected.rows {
                if failure == nil {
                    lines = kept.map { lines[Int($0)] }
                }
                rows = rows.map { $0.gather(kept) }
                ready = kept.count
            }
        }
        if ready > 0, failure == nil, firesRowsFirst, let writer {
            guard let row = try writer.prepared(rows, count: ready) else { return }
            rows = row
        }
        let (complete, passed, written, error) = writer?.check(rows, count: ready) ?? (rows, ready, ready, nil)
        if let error {
            if ready == count { context.sequences.takeBack(behind: passed, of: count) }
            let isKept = showsLines || written == passed
            if passed < lines.count {
                place = CopyPlace(number: lines[passed].number, line: isKept ? lines[passed].text : nil)
            }
            throw error
        }
        if let failure {
            if ready < lines.count { place = CopyPlace(number: lines[ready].number, line: lines[ready].text) }
            throw failure
        }
        for position in complete.indices { checked[position].append(contentsOf: complete[position]) }
        checkedLines += lines
    }

    /// Works the defaults out that no line gives; messages of what they call name the line.
    private func othersOfLines(_ count: Int) -> Evaluated {
        let outer = place
        defer { place = outer }
        let run = {
            RowEvaluation.run(self.others.map(\.node), RowInput(columns: [], count: count)) { row in
                self.place = CopyPlace(number: self.lines[row].number, line: self.lines[row].text)
            }
        }
        return isFramed ? run() : context.inFrame({ self.placeText }, run)
    }

    /// Drops the rows that ON_ERROR passes over, which have had their defaults worked out nevertheless; returns how many
    /// of the first rows are left.
    private func dropSkipped(_ ready: Int) -> Int {
        guard lines.contains(where: \.isSkipped) else { return ready }
        let kept = lines.indices.filter { !lines[$0].isSkipped }
        let usable = ContiguousArray(kept.filter { $0 < ready }.map { Int32(truncatingIfNeeded: $0) })
        rows = rows.map { $0.gather(usable) }
        lines = kept.map { lines[$0] }
        return usable.count
    }

    /// Stores the rows that have been read.
    private func store() throws {
        if !lines.isEmpty { try check() }
        let (rows, lines) = (checked, checkedLines)
        checked = self.rows
        checkedLines = []
        bytes = 0
        guard !lines.isEmpty else { return }
        if writer == nil { _ = try triggers.insteadRow(.insert, old: nil, new: rows) }
        if let conflict = try writer?.store(rows, count: lines.count) {
            let line = lines[conflict.row]
            place = CopyPlace(number: line.number, line: showsLines ? line.text : nil)
            throw conflict.error
        }
        count += lines.count
    }

    /// Adds the CONTEXT of an error (`CopyFromErrorCallback`).
    private func located(_ error: Diagnostic) -> Diagnostic {
        guard place.number > 0 else { return error }
        var copy = error
        if copy.query == nil { copy.span = nil }
        copy.context = copy.context.map { $0 + "\n" + placeText } ?? placeText
        return copy
    }

    /// The line of CONTEXT for the line that is read now.
    private var placeText: String { place.text(of: input.relation) }
}

extension Diagnostic {
    /// Tells whether a value was refused by its type's input function.
    fileprivate var isAboutData: Bool {
        sqlState.code.hasPrefix("23") || (sqlState.code.hasPrefix("22") && sqlState != .badCopyFileFormat)
    }
}
