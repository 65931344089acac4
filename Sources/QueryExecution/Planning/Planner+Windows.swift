import CatalogModel
import SQLBasics
import SQLTypes

extension Planner {
    /// Adds the window functions of a query, each as a column behind those of the input.
    func planWindows(
        _ input: PlanNode, _ computed: ComputedColumns, _ query: BoundQuery, _ compiler: ExpressionCompiler
    ) throws -> PlanNode {
        guard let first = computed.windows.first else { return input }
        throw Diagnostic.notSupported("a window function", at: first.call.span)
    }
}
