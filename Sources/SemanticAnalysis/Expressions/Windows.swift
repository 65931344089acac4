import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Makes the call of a function over a window (`transformWindowFuncCall`).
    mutating func window(
        _ function: BuiltinFunction, _ call: FunctionCall, _ arguments: [BoundExpression], filter: BoundExpression?,
        type: SQLType, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        guard let over = call.over else {
            throw Diagnostic(
                .wrongObjectType, "window function \(call.name.text) requires an OVER clause", at: call.span)
        }
        try checkWindowClauses(function, call, arguments)
        var finder = LevelFinder()
        for argument in arguments { finder.visit(argument, depth: 0) }
        if let inner = finder.windowSpan {
            throw Diagnostic(.windowingError, "window function calls cannot be nested", at: inner)
        }
        if let refusal = scope.clause.windowRefusal {
            throw Diagnostic(.windowingError, "window functions are not allowed in \(refusal)", at: call.span)
        }
        let position: Int
        switch over {
        case .named(let name): position = try windowPosition(named: name, in: scope)
        case .inline(let definition): position = share(try window(definition, name: nil, in: scope), in: scope)
        }
        scope.hasWindows = true
        return .window(
            WindowCall(
                function: function.oid, arguments: arguments, isStar: call.isStar, filter: filter, window: position,
                type: type, span: call.span))
    }

    /// Refuses clauses that calls over a window can't have.
    private func checkWindowClauses(
        _ function: BuiltinFunction, _ call: FunctionCall, _ arguments: [BoundExpression]
    ) throws(Diagnostic) {
        if call.isDistinct {
            throw Diagnostic(
                .featureNotSupported, "DISTINCT is not implemented for window functions", at: call.span)
        }
        if function.kind == .aggregate, arguments.isEmpty, !call.isStar {
            throw Diagnostic(
                .wrongObjectType,
                "\(call.name.text)(*) must be used to call a parameterless aggregate function", at: call.span)
        }
        if !call.orderBy.isEmpty {
            throw Diagnostic(
                .featureNotSupported, "aggregate ORDER BY is not implemented for window functions", at: call.span)
        }
        if function.kind == .window, call.filter != nil {
            throw Diagnostic(
                .featureNotSupported, "FILTER is not implemented for non-aggregate window functions", at: call.span)
        }
    }

    /// Analyzes the WINDOW clause.
    mutating func windowClause(_ nodes: [NamedWindow], in scope: Scope) throws(Diagnostic) {
        for node in nodes {
            if scope.windows.contains(where: { $0.name == node.name.name }) {
                throw Diagnostic(
                    .windowingError, "window \"\(node.name.name)\" is already defined", at: node.definition.span)
            }
            scope.windows.append(try window(node.definition, name: node.name.name, in: scope))
        }
    }

    /// Finds a window of the WINDOW clause.
    private func windowPosition(named name: Identifier, in scope: Scope) throws(Diagnostic) -> Int {
        guard let position = scope.windows.firstIndex(where: { $0.name == name.name }) else {
            throw Diagnostic(.undefinedObject, "window \"\(name.name)\" does not exist", at: name.span)
        }
        return position
    }

    /// Returns the position of a window without a name; equal ones are one.
    private func share(_ window: BoundWindow, in scope: Scope) -> Int {
        let key = window.fingerprint
        if let position = scope.windows.firstIndex(where: { $0.name == nil && $0.fingerprint == key }) {
            return position
        }
        scope.windows.append(window)
        return scope.windows.count - 1
    }

    /// Analyzes the definition of a window (`transformWindowDefinitions`).
    private mutating func window(
        _ node: WindowDefinition, name: String?, in scope: Scope
    ) throws(Diagnostic) -> BoundWindow {
        var partition: [BoundExpression] = []
        for expression in node.partitionBy {
            let value = try self.expression(expression, in: scope, clause: .windowPartition)
            try checkEquality(value.type, at: value.location)
            try checkOrdering(value.type, at: value.location)
            partition.append(try resolvingUnknown(value))
        }
        var order: [BoundSortKey] = []
        for item in node.orderBy {
            let value = try self.expression(item.expression, in: scope, clause: .windowOrder)
            order.append(try sortKey(try resolvingUnknown(value), item))
        }
        if let base = node.base {
            let inherited = scope.windows[try windowPosition(named: base, in: scope)]
            try checkExtension(of: inherited, base, node)
            partition = inherited.partitionBy
            if order.isEmpty { order = inherited.orderBy }
        }
        let frame = try node.frame.map { frame throws(Diagnostic) in
            try self.frame(frame, order, at: node.span, in: scope)
        }
        return BoundWindow(name: name, partitionBy: partition, orderBy: order, frame: frame ?? BoundFrame())
    }

    /// Refuses to change what a window inherits.
    private func checkExtension(
        of base: BoundWindow, _ name: Identifier, _ node: WindowDefinition
    ) throws(Diagnostic) {
        if !node.partitionBy.isEmpty {
            throw Diagnostic(
                .windowingError, "cannot override PARTITION BY clause of window \"\(name.name)\"", at: node.span)
        }
        if !node.orderBy.isEmpty && !base.orderBy.isEmpty {
            throw Diagnostic(
                .windowingError, "cannot override ORDER BY clause of window \"\(name.name)\"", at: node.span)
        }
        if !base.frame.isDefault {
            throw Diagnostic(
                .windowingError, "cannot copy window \"\(name.name)\" because it has a frame clause", at: node.span)
        }
    }

    /// Analyzes a frame.
    private mutating func frame(
        _ node: WindowFrame, _ order: [BoundSortKey], at span: SourceSpan, in scope: Scope
    ) throws(Diagnostic) -> BoundFrame {
        let mode: BoundFrame.Mode
        switch node.unit {
        case .rows: mode = .rows
        case .range: mode = .range
        case .groups: mode = .groups
        }
        if mode == .groups && order.isEmpty {
            throw Diagnostic(.windowingError, "GROUPS mode requires an ORDER BY clause", at: span)
        }
        let start = try bound(node.start, mode, order, span, in: scope)
        var end = BoundFrame.Bound.currentRow
        if let node = node.end { end = try bound(node, mode, order, span, in: scope) }
        let exclusion: BoundFrame.Exclusion
        switch node.exclusion {
        case nil: exclusion = .none
        case .currentRow?: exclusion = .currentRow
        case .group?: exclusion = .group
        case .ties?: exclusion = .ties
        }
        var frame = BoundFrame(mode: mode, start: start, end: end, exclusion: exclusion)
        frame.isBetween = node.end != nil
        return frame
    }

    /// Analyzes an end of a frame (`transformFrameOffset`).
    private mutating func bound(
        _ node: WindowFrame.Bound, _ mode: BoundFrame.Mode, _ order: [BoundSortKey], _ place: SourceSpan,
        in scope: Scope
    ) throws(Diagnostic) -> BoundFrame.Bound {
        switch node {
        case .unboundedPreceding: return .unboundedPreceding
        case .currentRow: return .currentRow
        case .unboundedFollowing: return .unboundedFollowing
        case .preceding(let offset): return .preceding(try self.offset(offset, mode, order, place, in: scope))
        case .following(let offset): return .following(try self.offset(offset, mode, order, place, in: scope))
        }
    }

    /// Analyzes the distance of a frame's end.
    private mutating func offset(
        _ node: Expression, _ mode: BoundFrame.Mode, _ order: [BoundSortKey], _ place: SourceSpan, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        let value = try expression(node, in: scope, clause: .windowFrame)
        let word: String
        switch mode {
        case .rows: word = "ROWS"
        case .groups: word = "GROUPS"
        case .range:
            guard order.count == 1 else {
                throw Diagnostic(
                    .windowingError, "RANGE with offset PRECEDING/FOLLOWING requires exactly one ORDER BY column",
                    at: place)
            }
            return try rangeOffset(value, order[0].expression.type)
        }
        let result = try specific(value, .int8, construct: word)
        if result.hasColumns {
            throw Diagnostic(
                .invalidColumnReference, "argument of \(word) must not contain variables",
                at: value.firstColumn ?? value.location)
        }
        return result
    }

    /// Converts the distance of RANGE to the type that is added to the sort key.
    private mutating func rangeOffset(
        _ value: BoundExpression, _ key: SQLType
    ) throws(Diagnostic) -> BoundExpression {
        let isTime = [SQLType.date, .time, .timestamp, .timestamptz, .timetz, .interval].contains { $0.oid == key.oid }
        let integers = [SQLType.int2, .int4, .int8].map(\.oid)
        let isReal = key.oid == SQLType.float4.oid || key.oid == SQLType.float8.oid
        let isInteger = integers.contains(key.oid)
        let number: SQLType = isReal ? .float8 : isInteger && integers.contains(value.type.oid) ? .int8 : key.unmodified
        let target = isTime ? SQLType.interval : number
        guard isTime || isReal || isInteger || key.oid == SQLType.numeric.oid else {
            throw Diagnostic(
                .featureNotSupported,
                "RANGE with offset PRECEDING/FOLLOWING is not supported for column type \(key.displayName)",
                at: value.location)
        }
        if let result = try coerce(value, to: target, .implicit) { return result }
        throw Diagnostic(
            .featureNotSupported,
            "RANGE with offset PRECEDING/FOLLOWING is not supported for column type \(key.displayName) and offset type "
                + value.type.displayName,
            hint: "Cast the offset value to an appropriate type.", at: value.location)
    }
}

extension BoundFrame {
    /// Tells whether the frame is the one that is meant when none is written.
    package var isDefault: Bool {
        guard mode == .range, exclusion == .none, case .unboundedPreceding = start, case .currentRow = end else {
            return false
        }
        return true
    }
}

extension BoundWindow {
    /// A text that is the same for windows that mean the same.
    fileprivate var fingerprint: String {
        let keys = orderBy.map { "\($0.expression.fingerprint)\($0.isDescending)\($0.nullsFirst)" }
        return "\(partitionBy.map(\.fingerprint))\(keys)\(frame.mode)\(frame.exclusion)"
            + frame.start.fingerprint + frame.end.fingerprint
    }
}

extension BoundFrame.Bound {
    /// A text that is the same for ends that mean the same.
    fileprivate var fingerprint: String {
        switch self {
        case .unboundedPreceding: "up"
        case .currentRow: "cr"
        case .unboundedFollowing: "uf"
        case .preceding(let offset): "p" + offset.fingerprint
        case .following(let offset): "f" + offset.fingerprint
        }
    }
}
