import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

extension SystemFunctions {
    /// Prints extended statistics back as SQL, or only what they are over (`pg_get_statisticsobj_worker`).
    static func statisticsDefinition(
        _ arguments: FunctionArguments, _ context: ExecutionContext, isWhole: Bool
    ) -> Value {
        let address = ObjectAddress(.statistics, arguments.oid(0))
        return statisticsDefinition(of: address, context, isWhole: isWhole).map(Value.text) ?? .null
    }

    /// Prints the expressions of extended statistics; NULL when there are none (`pg_get_statisticsobjdef_expressions`).
    static func statisticsExpressions(_ arguments: FunctionArguments, _ context: ExecutionContext) -> Value {
        let object = context.object(ObjectAddress(.statistics, arguments.oid(0)))
        guard case .statistics(let details)? = object?.details, !details.expressions.isEmpty,
            let relation = context.catalog.relations[details.relation]
        else { return .null }
        let deparser = Deparser(context.environment, isPretty: false)
        let texts = details.expressions.map { Value.text(deparser.expression($0, of: relation)) }
        return .array(ArrayValue(elementType: .text, elements: texts))
    }

    /// Prints extended statistics of a number.
    static func statisticsDefinition(of address: ObjectAddress, _ context: ExecutionContext, isWhole: Bool) -> String? {
        guard let object = context.object(address), case .statistics(let details) = object.details,
            let relation = context.catalog.relations[details.relation]
        else { return nil }
        let names = details.columns.compactMap { relation.column(number: $0).map { Quoting.identifier($0.name) } }
        let deparser = Deparser(context.environment, isPretty: true)
        let items = (names + details.expressions.map { deparser.item($0, relation) }).joined(separator: ", ")
        guard isWhole else { return items }
        let schema = context.catalog.schemas[object.schema]?.name ?? ""
        let words: [(letter: Character, word: String)] = [("d", "ndistinct"), ("f", "dependencies"), ("m", "mcv")]
        let chosen = words.filter { details.kinds.contains($0.letter) }.map(\.word)
        let isAll = chosen.count == words.count || (names.isEmpty && details.expressions.count == 1)
        let kinds = isAll ? "" : " (\(chosen.joined(separator: ", ")))"
        let table = ObjectDescriber(context: context).name(of: relation)
        return "CREATE STATISTICS \(Quoting.qualified(schema, object.name))\(kinds) ON \(items) FROM \(table)"
    }
}
