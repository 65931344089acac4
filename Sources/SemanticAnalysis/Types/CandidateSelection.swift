import SQLBasics
import SQLTypes

/// A routine or an operator that a call may mean.
struct Candidate {
    /// The types that it takes, one for each argument of the call.
    var types: [SQLType]
    /// Its position in the caller's list.
    var position: Int
}

/// PostgreSQL's choice among overloaded routines and operators (manual 10.2 and 10.3).
enum CandidateSelection {
    /// Keeps the candidates whose types the arguments convert to implicitly (`func_match_argtypes`).
    static func matching(_ arguments: [SQLType], _ candidates: [Candidate]) -> [Candidate] {
        candidates.filter { candidate in
            guard candidate.types.count == arguments.count else { return false }
            let pairs = zip(arguments, candidate.types)
            guard pairs.allSatisfy({ Coercion.isPossible(from: $0, to: $1, .implicit) }) else { return false }
            return Polymorphism.isConsistent(arguments, candidate.types)
        }
    }

    /// Chooses the best of the matching candidates (`func_select_candidate`); nil when none is best.
    static func best(_ arguments: [SQLType], _ candidates: [Candidate]) -> Candidate? {
        if candidates.count <= 1 { return candidates.first }
        let arguments = arguments.map(\.base)
        var rest = keepingMost(candidates) { candidate in
            zip(arguments, candidate.types).count { !$0.isUnknown && $0.oid == $1.oid }
        }
        if rest.count == 1 { return rest.first }
        rest = keepingMost(rest) { candidate in
            zip(arguments, candidate.types).count { argument, type in
                !argument.isUnknown
                    && (argument.oid == type.oid || isPreferred(type, in: argument.category))
            }
        }
        if rest.count == 1 { return rest.first }
        guard arguments.contains(where: \.isUnknown) else { return nil }
        return bestForUnknown(arguments, rest)
    }

    /// Chooses by the categories that the candidates want for unknown literals, then by the type of the known arguments.
    private static func bestForUnknown(_ arguments: [SQLType], _ candidates: [Candidate]) -> Candidate? {
        var rest = candidates
        if let categories = unknownCategories(arguments, candidates) {
            let strict = candidates.filter { accepts($0, categories) }
            rest = strict.isEmpty ? candidates : strict
            if rest.count == 1 { return rest.first }
        }
        let known = Set(arguments.filter { !$0.isUnknown }.map(\.oid))
        guard known.count == 1, let type = arguments.first(where: { !$0.isUnknown }) else { return nil }
        let assumed = arguments.map { _ in type.unmodified }
        let fitting = rest.filter { candidate in
            zip(assumed, candidate.types).allSatisfy { Coercion.isPossible(from: $0, to: $1, .implicit) }
                && Polymorphism.isConsistent(assumed, candidate.types)
        }
        return fitting.count == 1 ? fitting.first : nil
    }

    /// What the candidates want at the place of an unknown argument.
    private struct WantedCategory {
        var category: Character
        var hasPreferred: Bool
    }

    /// Returns the category for each unknown argument: string if any candidate takes one, else the one that all share; nil
    /// when they conflict.
    private static func unknownCategories(
        _ arguments: [SQLType], _ candidates: [Candidate]
    ) -> [WantedCategory?]? {
        var result: [WantedCategory?] = []
        for (i, argument) in arguments.enumerated() {
            guard argument.isUnknown else {
                result.append(nil)
                continue
            }
            let types = candidates.map { $0.types[i] }
            let categories = Set(types.map(\.category))
            let category: Character
            if categories.contains("S") {
                category = "S"
            } else if categories.count == 1, let only = categories.first {
                category = only
            } else {
                return nil
            }
            let hasPreferred = types.contains { $0.category == category && isPreferred($0, in: category) }
            result.append(WantedCategory(category: category, hasPreferred: hasPreferred))
        }
        return result
    }

    /// Tells whether a candidate takes the wanted categories at the unknown arguments.
    private static func accepts(
        _ candidate: Candidate, _ wanted: [WantedCategory?]
    ) -> Bool {
        for (i, want) in wanted.enumerated() {
            guard let want else { continue }
            let type = candidate.types[i]
            if type.category != want.category { return false }
            if want.hasPreferred && !isPreferred(type, in: want.category) { return false }
        }
        return true
    }

    /// Tells whether a type is the preferred one of a category.
    private static func isPreferred(_ type: SQLType, in category: Character) -> Bool {
        type.category == category && type.info?.isPreferred == true
    }

    /// Keeps the candidates with the highest score, if any has a score above 0.
    private static func keepingMost(_ candidates: [Candidate], _ score: (Candidate) -> Int) -> [Candidate] {
        let scores = candidates.map(score)
        let most = scores.max() ?? 0
        return zip(candidates, scores).filter { $0.1 == most }.map(\.0)
    }
}
