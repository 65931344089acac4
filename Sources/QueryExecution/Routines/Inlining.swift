import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

extension ExpressionCompiler {
    /// Writes the body of a simple SQL function in the place of its call; nil when it is not so simple
    /// (`inline_function`). What the caller sees of that is that errors in the body have no CONTEXT.
    func inline(_ call: BoundCall, _ routine: Routine) throws -> ExpressionNode? {
        guard !planner.inlining.contains(routine.id) else { return nil }
        do {
            var environment = context.environment
            environment.trustsSchemas = planner.isPlannedAgain()
            var analyzer = Analyzer(environment)
            guard let body = try analyzer.inlinedBody(of: routine, for: call) else { return nil }
            planner.inlinesRoutines = true
            planner.inlining.append(routine.id)
            defer { planner.inlining.removeLast() }
            return try compile(body.replacingParameters(call.arguments))
        } catch let late as LateRefusal {
            throw planner.inlining.isEmpty ? late.refusal : late
        } catch {
            let source: String? = if case .text(let text) = routine.body { text } else { nil }
            throw RoutineErrors.adding("SQL function \"\(routine.name)\" during inlining", source, to: error)
        }
    }
}
