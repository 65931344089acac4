import CatalogModel
import SQLBasics
import SQLTypes

extension Planner {
    /// Compiles the windows that the expressions of a select list use.
    func prepareWindows(
        _ computed: ComputedColumns, _ query: BoundQuery, _ compiler: ExpressionCompiler
    ) throws -> [WindowGroup] {
        var groups: [Int: WindowGroup] = [:]
        var place = 0
        while place < computed.windows.count {
            let entry = computed.windows[place]
            guard query.windows.indices.contains(entry.call.window),
                let function = BuiltinTable.function(entry.call.function)
            else { throw Diagnostic(.internalError, "a window function has no window", at: entry.call.span) }
            let number = entry.call.window
            var group = try groups[number] ?? makeGroup(query.windows[number], compiler)
            group.calls.append(
                WindowSpec(
                    function: function, arguments: entry.arguments, filter: entry.filter, type: entry.call.type,
                    place: place))
            groups[number] = group
            place += 1
        }
        return groups.keys.sorted().compactMap { groups[$0] }
    }

    /// Compiles one window.
    private func makeGroup(_ window: BoundWindow, _ compiler: ExpressionCompiler) throws -> WindowGroup {
        WindowGroup(
            partitionBy: try window.partitionBy.map(compiler.compile),
            orderBy: try window.orderBy.map {
                (node: try compiler.compile($0.expression), isDescending: $0.isDescending, nullsFirst: $0.nullsFirst)
            },
            frame: FrameSpec(
                mode: window.frame.mode, start: try makeBound(window.frame.start, compiler),
                end: try makeBound(window.frame.end, compiler), exclusion: window.frame.exclusion),
            calls: [])
    }

    /// Compiles an end of a frame.
    private func makeBound(_ bound: BoundFrame.Bound, _ compiler: ExpressionCompiler) throws -> FrameBound {
        switch bound {
        case .unboundedPreceding: .unboundedPreceding
        case .currentRow: .currentRow
        case .unboundedFollowing: .unboundedFollowing
        case .preceding(let distance): .preceding(try compiler.compile(distance))
        case .following(let distance): .following(try compiler.compile(distance))
        }
    }
}
