import SQLBasics
import SQLTypes

/// The relation about run-time parameters.
extension SystemRelationReader {
    /// Makes pg_settings (`GetConfigOptionValues`); custom parameters are not in it.
    func settings() -> [SystemRow] {
        let executor = SettingExecutor(context: context)
        let shown = SettingDefinition.all.filter { !$0.isHidden && executor.mayExamine($0) }
        return shown.sorted { $0.name.lowercased() < $1.name.lowercased() }.map { definition in
            let kind = definition.kind
            let values = context.session.settings
            return [
                "name": .text(definition.name),
                "setting": .text(SettingUnits.plain(executor.value(definition.name) ?? "", kind)),
                "unit": .text(orNull: kind.unit), "category": .text(definition.category),
                "context": .text(definition.context.rawValue), "vartype": .text(kind.typeName),
                "source": .text(values.source(definition)),
                "min_val": .text(orNull: kind.bounds?.low), "max_val": .text(orNull: kind.bounds?.high),
                "enumvals": kind.words.map { words in
                    .array(ArrayValue(elementType: .text, elements: words.map { .text($0) }))
                } ?? .null,
                "boot_val": .text(orNull: definition.bootValue),
                "reset_val": .text(values.plainResetValue(definition)),
                "pending_restart": .bool(false),
            ]
        }
    }
}

extension SettingKind {
    /// The word for the kind in pg_settings.
    fileprivate var typeName: String {
        switch self {
        case .boolean: "bool"
        case .integer: "integer"
        case .real: "real"
        case .string, .words, .list: "string"
        case .choice: "enum"
        }
    }

    /// The unit that values are counted in; nil for none.
    fileprivate var unit: String? {
        switch self {
        case .integer(_, _, let unit) where !unit.isEmpty: unit
        case .real(_, _, let unit) where !unit.isEmpty: unit
        default: nil
        }
    }

    /// The smallest and the largest value, as they are written.
    fileprivate var bounds: (low: String, high: String)? {
        switch self {
        case .integer(let low, let high, _): (String(low), String(high))
        case .real(let low, let high, _): (SettingUnits.brief(low), SettingUnits.brief(high))
        default: nil
        }
    }

    /// The words of an enumeration.
    fileprivate var words: [String]? {
        if case .choice(let words) = self { words } else { nil }
    }
}
