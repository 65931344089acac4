import CatalogModel
import SQLBasics
import SQLTypes

/// Writing window functions (`get_windowfunc_expr`, `get_rule_windowspec`).
extension DeparseWriter {
    /// Writes a call over a window.
    func window(_ call: WindowCall) {
        write(functionName(call.function) + "(")
        if call.isStar { write("*") } else { list(call.arguments) }
        if let filter = call.filter {
            write(") FILTER (WHERE ")
            expression(filter, showsImplicit: false)
        }
        write(") OVER ")
        guard let level = levels.first, level.windows.indices.contains(call.window) else { return write("?") }
        let window = level.windows[call.window]
        if let name = window.name { write(Quoting.identifier(name)) } else { specification(window) }
    }

    /// Writes the WINDOW clause.
    func windowClause(_ query: BoundQuery) {
        var isFirst = true
        for window in query.windows {
            guard let name = window.name else { continue }
            if isFirst {
                keyword(" WINDOW ", before: -Self.standard, after: Self.standard, plus: 1)
            } else {
                write(", ")
            }
            isFirst = false
            write(Quoting.identifier(name) + " AS ")
            specification(window)
        }
    }

    /// Writes what a window is, in parentheses.
    private func specification(_ window: BoundWindow) {
        write("(")
        var parts: [String] = []
        if !window.partitionBy.isEmpty {
            parts.append(
                apart {
                    write("PARTITION BY ")
                    for (i, value) in window.partitionBy.enumerated() {
                        if i > 0 { write(", ") }
                        sortKey(value)
                    }
                })
        }
        if !window.orderBy.isEmpty {
            parts.append(
                apart {
                    write("ORDER BY ")
                    for (i, key) in window.orderBy.enumerated() {
                        if i > 0 { write(", ") }
                        sortKey(key.expression)
                        write(Self.order(isDescending: key.isDescending, nullsFirst: key.nullsFirst))
                    }
                })
        }
        if !window.frame.isDefault { parts.append(apart { frame(window.frame) }) }
        write(parts.joined(separator: " ") + ")")
    }

    /// Writes a frame.
    private func frame(_ frame: BoundFrame) {
        switch frame.mode {
        case .rows: write("ROWS ")
        case .range: write("RANGE ")
        case .groups: write("GROUPS ")
        }
        if frame.isBetween { write("BETWEEN ") }
        bound(frame.start)
        if frame.isBetween {
            write(" AND ")
            bound(frame.end)
        }
        switch frame.exclusion {
        case .none: break
        case .currentRow: write(" EXCLUDE CURRENT ROW")
        case .group: write(" EXCLUDE GROUP")
        case .ties: write(" EXCLUDE TIES")
        }
    }

    /// Writes an end of a frame.
    private func bound(_ bound: BoundFrame.Bound) {
        switch bound {
        case .unboundedPreceding: write("UNBOUNDED PRECEDING")
        case .currentRow: write("CURRENT ROW")
        case .unboundedFollowing: write("UNBOUNDED FOLLOWING")
        case .preceding(let offset):
            expression(offset, showsImplicit: false)
            write(" PRECEDING")
        case .following(let offset):
            expression(offset, showsImplicit: false)
            write(" FOLLOWING")
        }
    }
}
