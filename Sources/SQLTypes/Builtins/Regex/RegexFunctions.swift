import SQLBasics

/// Operators and functions of regular expressions, by the names of PostgreSQL's functions.
enum RegexFunctions {
    /// Finds an operator or a function.
    static func find(_ key: String) -> FunctionImplementation? {
        switch key {
        case "textregexeq", "nameregexeq": kernel(negated: false, ignoringCase: false)
        case "textregexne", "nameregexne": kernel(negated: true, ignoringCase: false)
        case "texticregexeq", "nameicregexeq": kernel(negated: false, ignoringCase: true)
        case "texticregexne", "nameicregexne": kernel(negated: true, ignoringCase: true)
        case "textregexsubstr": .scalar { a, _ in try substring(try a.text(0), try a.text(1)) }
        case "similar_escape", "similar_to_escape_2", "similar_to_escape_1":
            .scalar { a, _ in
                guard let pattern = try a.optionalText(0) else { return .null }
                return .text(try SimilarPattern.translate(pattern, escape: try a.optionalText(1) ?? "\\"))
            }
        case "substring_2074":
            .scalar { a, _ in
                try substring(try a.text(0), try SimilarPattern.translate(try a.text(1), escape: try a.text(2)))
            }
        default: findReplacement(key) ?? findMatches(key) ?? findPlaces(key)
        }
    }

    /// Makes the kernel of an operator; an expression that repeats from row to row is compiled once.
    private static func kernel(negated: Bool, ignoringCase: Bool) -> FunctionImplementation {
        .vector { arguments, valid, count in
            let texts = try Kernel.texts(arguments, 0, count)
            let patterns = try Kernel.texts(arguments, 1, count)
            var result = ContiguousArray<UInt8>(repeating: 0, count: count)
            var last: (source: [UInt8], expression: RegularExpression)?
            var scratch = RegexScratch()
            try TextKernel.withRows(texts) { texts in
                try TextKernel.withRows(patterns) { patterns in
                    for i in 0..<count where valid[i] {
                        let pattern = patterns.row(i)
                        if last.map({ $0.source.elementsEqual(pattern) }) != true {
                            let text = String(decoding: pattern, as: UTF8.self)
                            last = (Array(pattern), try RegularExpression.cached(text, ignoringCase: ignoringCase))
                        }
                        guard let last else { continue }
                        result[i] = try last.expression.matches(texts.row(i), &scratch) != negated ? 1 : 0
                    }
                }
            }
            return .bool(result)
        }
    }

    /// Finds a form of `regexp_replace`.
    private static func findReplacement(_ key: String) -> FunctionImplementation? {
        switch key {
        case "textregexreplace_noopt":
            .scalar { a, _ in try replace(a, RegexOptions(), start: 1, count: 1) }
        case "textregexreplace":
            .scalar { a, _ in
                let letters = try a.text(3)
                if let first = letters.unicodeScalars.first, first.value >= 0x30, first.value <= 0x39 {
                    throw Diagnostic(
                        .invalidParameterValue, "invalid regular expression option: \"\(first)\"",
                        hint:
                            "If you meant to use regexp_replace() with a start parameter, cast the fourth argument to integer explicitly."
                    )
                }
                let options = try RegexOptions(letters: letters)
                return try replace(a, options, start: 1, count: options.isGlobal ? 0 : 1)
            }
        case "textregexreplace_extended", "textregexreplace_extended_no_flags", "textregexreplace_extended_no_n":
            .scalar { a, _ in
                let options = try RegexOptions(letters: try a.optionalText(5) ?? "")
                let start = try parameter("start", a, 3, least: 1)
                let count = try parameter("n", a, 4, least: 0)
                return try replace(a, options, start: start, count: count)
            }
        default: nil
        }
    }

    /// Finds a function that returns matches.
    private static func findMatches(_ key: String) -> FunctionImplementation? {
        switch key {
        case "regexp_match", "regexp_match_no_flags":
            .scalar { a, _ in
                let options = try options(a, 2)
                guard !options.isGlobal else {
                    throw globalOption("regexp_match", hint: "Use the regexp_matches function instead.")
                }
                return try all(a, options, fromStart: 1).texts().first.map { .array(textArray($0)) } ?? .null
            }
        case "regexp_matches", "regexp_matches_no_flags":
            .set { a, _ in
                let options = try options(a, 2)
                return try all(a, options, fromStart: 1).texts().map { [.array(textArray($0))] }
            }
        case "regexp_split_to_array", "regexp_split_to_array_no_flags":
            .scalar { a, _ in .array(textArray(try split(a, "regexp_split_to_array"))) }
        case "regexp_split_to_table", "regexp_split_to_table_no_flags":
            .set { a, _ in try split(a, "regexp_split_to_table").map { [$0] } }
        default: nil
        }
    }

    /// Finds a function that counts or locates matches.
    private static func findPlaces(_ key: String) -> FunctionImplementation? {
        switch key {
        case "regexp_like", "regexp_like_no_flags":
            .scalar { a, _ in
                let options = try localOptions(a, 2, "regexp_like")
                return .bool(try RegularExpression.cached(try a.text(1), options).matches(try a.text(0)))
            }
        case "regexp_count", "regexp_count_no_flags", "regexp_count_no_start":
            .scalar { a, _ in
                let start = try parameter("start", a, 2, least: 1)
                var options = try localOptions(a, 3, "regexp_count")
                options.isGlobal = true
                return .int(Int64(try all(a, options, fromStart: start).matches.count))
            }
        case "regexp_substr", "regexp_substr_no_start", "regexp_substr_no_n", "regexp_substr_no_flags",
            "regexp_substr_no_subexpr":
            .scalar { a, _ in try nthSubstring(a) }
        case "regexp_instr", "regexp_instr_no_start", "regexp_instr_no_n", "regexp_instr_no_endoption",
            "regexp_instr_no_flags", "regexp_instr_no_subexpr":
            .scalar { a, _ in try nthPosition(a) }
        default: nil
        }
    }

    /// Reads an integer argument that may be left out; 1 then, or the least allowed when that is more.
    private static func parameter(_ name: String, _ a: [Value], _ index: Int, least: Int64) throws -> Int {
        guard index < a.count else { return 1 }
        let value = try a.int(index)
        guard value >= least else {
            throw Diagnostic(.invalidParameterValue, "invalid value for parameter \"\(name)\": \(value)")
        }
        return Int(value)
    }

    /// Reads the flags.
    private static func options(_ a: [Value], _ index: Int) throws -> RegexOptions {
        try RegexOptions(letters: try a.optionalText(index) ?? "")
    }

    /// Reads the flags of a function that takes no `g`.
    private static func localOptions(_ a: [Value], _ index: Int, _ name: String) throws -> RegexOptions {
        let options = try options(a, index)
        guard !options.isGlobal else { throw globalOption(name) }
        return options
    }

    /// Makes the error of an unexpected `g`.
    private static func globalOption(_ name: String, hint: String? = nil) -> Diagnostic {
        Diagnostic(.invalidParameterValue, "\(name)() does not support the \"global\" option", hint: hint)
    }

    /// Makes an array of texts.
    private static func textArray(_ elements: [Value]) -> ArrayValue {
        ArrayValue(elementType: .text, elements: elements)
    }

    /// Returns the first group of the first match, or the whole match when there are no groups (`textregexsubstr`).
    private static func substring(_ text: String, _ pattern: String) throws -> Value {
        let expression = try RegularExpression.cached(pattern, RegexOptions())
        let characters = RegularExpression.characters(text)
        guard let match = try expression.firstMatch(in: characters, from: 0) else { return .null }
        guard expression.groupCount > 0 else { return .text(part(characters, match.range)) }
        return match.group(1).map { .text(part(characters, $0)) } ?? .null
    }

    /// Returns a part of a text.
    fileprivate static func part(_ characters: ContiguousArray<UInt32>, _ range: Range<Int>) -> String {
        TextFunctions.string(characters[range].lazy.compactMap(Unicode.Scalar.init))
    }
}

/// The matches of an expression in a text (`setup_regexp_matches`).
private struct RegexMatches {
    let characters: ContiguousArray<UInt32>
    let groupCount: Int
    var matches: [RegularExpression.Match] = []

    /// The groups of each match, or the whole match when there are no groups.
    func texts() -> [[Value]] {
        matches.map { match in
            guard groupCount > 0 else { return [.text(RegexFunctions.part(characters, match.range))] }
            return (1...groupCount).map { number in
                match.group(number).map { .text(RegexFunctions.part(characters, $0)) } ?? .null
            }
        }
    }
}

/// The computations.
extension RegexFunctions {
    /// Finds the first match, or all of them; `forSplit` leaves out empty ones that would split nothing off.
    private static func all(
        _ a: [Value], _ options: RegexOptions, fromStart start: Int, forSplit: Bool = false
    ) throws -> RegexMatches {
        let expression = try RegularExpression.cached(try a.text(1), options)
        var result = RegexMatches(
            characters: RegularExpression.characters(try a.text(0)), groupCount: expression.groupCount)
        var place = start - 1
        var previousEnd = 0
        while let match = try expression.firstMatch(in: result.characters, from: place) {
            let range = match.range
            if !forSplit || (range.lowerBound < result.characters.count && range.upperBound > previousEnd) {
                result.matches.append(match)
            }
            previousEnd = range.upperBound
            guard options.isGlobal else { break }
            place = range.isEmpty ? previousEnd + 1 : previousEnd
        }
        return result
    }

    /// Returns the parts between the matches.
    private static func split(_ a: [Value], _ name: String) throws -> [Value] {
        var options = try localOptions(a, 2, name)
        options.isGlobal = true
        let found = try all(a, options, fromStart: 1, forSplit: true)
        var parts: [Value] = []
        var start = 0
        for match in found.matches {
            parts.append(.text(part(found.characters, start..<max(start, match.range.lowerBound))))
            start = match.range.upperBound
        }
        parts.append(.text(part(found.characters, start..<found.characters.count)))
        return parts
    }

    /// Replaces a match, or all from a place on when `count` is 0 (`replace_text_regexp`).
    private static func replace(_ a: [Value], _ options: RegexOptions, start: Int, count: Int) throws -> Value {
        let characters = RegularExpression.characters(try a.text(0))
        let expression = try RegularExpression.cached(try a.text(1), options)
        let template = RegularExpression.characters(try a.text(2))
        var output = ContiguousArray<UInt32>()
        var copied = 0
        var place = start - 1
        var number = 0
        while place <= characters.count, let match = try expression.firstMatch(in: characters, from: place) {
            number += 1
            let range = match.range
            if count == 0 || number == count {
                output += characters[copied..<range.lowerBound]
                try ValueLimits.check(growing: output.count, by: template.count)
                append(template, match, characters, to: &output)
                copied = range.upperBound
                if count > 0 { break }
            }
            place = range.isEmpty ? range.upperBound + 1 : range.upperBound
        }
        guard copied < characters.count || !output.isEmpty || number > 0 else { return a[0] }
        output += characters[copied...]
        return .text(part(output, 0..<output.count))
    }

    /// Adds a replacement: `\1` is a group, `\&` the match, `\\` a backslash.
    private static func append(
        _ template: ContiguousArray<UInt32>, _ match: RegularExpression.Match, _ text: ContiguousArray<UInt32>,
        to output: inout ContiguousArray<UInt32>
    ) {
        var i = 0
        while i < template.count {
            guard template[i] == 0x5C, i + 1 < template.count else {
                output.append(template[i])
                i += 1
                continue
            }
            let next = template[i + 1]
            i += 2
            switch next {
            case 0x31...0x39: if let range = match.group(Int(next - 0x30)) { output += text[range] }
            case 0x26: output += text[match.range]
            case 0x5C: output.append(next)
            default:
                output.append(0x5C)
                output.append(next)
            }
        }
    }

    /// Returns the n-th match or one of its groups (`regexp_substr`).
    private static func nthSubstring(_ a: [Value]) throws -> Value {
        let start = try parameter("start", a, 2, least: 1)
        let number = try parameter("n", a, 3, least: 1)
        var options = try localOptions(a, 4, "regexp_substr")
        let group = a.count > 5 ? try parameter("subexpr", a, 5, least: 0) : 0
        options.isGlobal = true
        let found = try all(a, options, fromStart: start)
        guard number <= found.matches.count, group <= found.groupCount else { return .null }
        return found.matches[number - 1].group(group).map { .text(part(found.characters, $0)) } ?? .null
    }

    /// Returns the place of the n-th match or of one of its groups, from 1, or the place behind it; 0 for none.
    private static func nthPosition(_ a: [Value]) throws -> Value {
        let start = try parameter("start", a, 2, least: 1)
        let number = try parameter("n", a, 3, least: 1)
        let wantsEnd = a.count > 4 ? try parameter("endoption", a, 4, least: 0) : 0
        guard wantsEnd <= 1 else {
            throw Diagnostic(.invalidParameterValue, "invalid value for parameter \"endoption\": \(wantsEnd)")
        }
        var options = try localOptions(a, 5, "regexp_instr")
        let group = a.count > 6 ? try parameter("subexpr", a, 6, least: 0) : 0
        options.isGlobal = true
        let found = try all(a, options, fromStart: start)
        guard number <= found.matches.count, group <= found.groupCount,
            let range = found.matches[number - 1].group(group)
        else { return .int(0) }
        return .int(Int64((wantsEnd == 1 ? range.upperBound : range.lowerBound) + 1))
    }
}
