import CatalogModel
import SQLBasics
import SQLTypes

/// Runs the constructors of users' types of ranges and multiranges, which are builtin functions that ask for the type of their
/// result.
final class RangeConstructorRunner: RoutineRunner {
    private let call: RoutineCall
    private let name: String

    /// Makes the runner; nil for other routines.
    init?(_ call: RoutineCall) {
        guard call.routine.language == Routine.internalLanguage, case .text(let name) = call.routine.body,
            name.hasPrefix("range_constructor") || name.hasPrefix("multirange_constructor")
        else { return nil }
        self.call = call
        self.name = name
    }

    /// The types of the columns, which are known.
    var lastShape: [SQLType]? { nil }

    /// Makes the value.
    func run(_ arguments: [Value], isSingle: Bool) throws -> [[Value]] {
        var context = call.context.functions
        context.resultType = call.resultType
        return [[try RangeFunctions.construct(name, arguments, context)]]
    }
}
