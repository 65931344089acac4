import SQLBasics
import SQLTypes
import Testing

/// Checks the tables of types and casts.
@Suite struct TypesTableTests {
    @Test func typesAreFound() {
        #expect(TypeTable.all.count == 185)
        for (name, oid) in [
            ("int4", 23), ("integer", 23), ("character varying", 1043), ("timestamptz", 1184), ("_text", 1009),
        ] {
            #expect(TypeTable.type(named: name)?.oid.rawValue == UInt32(oid))
        }
        #expect(TypeTable.type(named: "nosuch") == nil)
        #expect(SQLType.int4.arrayType == .int4Array && SQLType.textArray.elementType == .text)
        #expect(SQLType.name.elementType == nil && SQLType.oidvector.elementType == nil)
        #expect(SQLType.text.info?.isPreferred == true && SQLType.float8.category == "N")
    }

    @Test func typesArePrinted() throws {
        let cases: [(SQLType, [String], String)] = [
            (.varchar, ["20"], "character varying(20)"), (.bpchar, ["3"], "character(3)"), (.bpchar, [], "bpchar"),
            (.numeric, ["6", "2"], "numeric(6,2)"), (.numeric, ["3", "-2"], "numeric(3,-2)"),
            (.timestamp, ["3"], "timestamp(3) without time zone"), (.timetz, ["0"], "time(0) with time zone"),
            (.char, [], "\"char\""), (.int4Array, [], "integer[]"),
            (SQLType(oid: ObjectID(1015)), ["5"], "character varying(5)[]"),
            (.interval, ["32767", "3"], "interval(3)"), (.interval, ["7168"], "interval hour to second"),
            (.any, [], "\"any\""),
        ]
        for (type, modifiers, text) in cases { #expect(try type.applying(modifiers: modifiers).formatted == text) }
    }

    @Test func modifiersAreChecked() {
        let cases: [(SQLType, [String], String)] = [
            (.varchar, ["0"], "length for type varchar must be at least 1"),
            (.bpchar, ["10485761"], "length for type char cannot exceed 10485760"),
            (.numeric, ["0"], "NUMERIC precision 0 must be between 1 and 1000"),
            (.numeric, ["5", "1001"], "NUMERIC scale 1001 must be between -1000 and 1000"),
            (.text, ["3"], "type modifier is not allowed for type \"text\""),
        ]
        for (type, modifiers, message) in cases {
            #expect { try type.applying(modifiers: modifiers) } throws: { ($0 as? Diagnostic)?.message == message }
        }
        var warnings: [Diagnostic] = []
        #expect((try? SQLType.timestamp.applying(modifiers: ["9"]) { warnings.append($0) })?.modifier == 6)
        #expect(warnings.first?.message == "TIMESTAMP(9) precision reduced to maximum allowed, 6")
    }

    @Test func castsAreFound() {
        for cast in CastTable.all where cast.source != cast.target {
            #expect(CastCatalog.cast(from: cast.source.oid, to: cast.target.oid)?.context == cast.context)
        }
        for row in CastCatalog.all where row.source != row.target {
            let source = SQLType(oid: row.source)
            let target = SQLType(oid: row.target)
            guard source.info?.isSupported == true, target.info?.isSupported == true else { continue }
            #expect(CastTable.entry(from: source, to: target) != nil, "\(source.displayName) to \(target.displayName)")
        }
        let cases: [(SQLType, SQLType, CastContext?)] = [
            (.int4, .int8, .implicit), (.int8, .int4, .assignment), (.int4, .bool, .explicit),
            (.int4, .text, .assignment),
            (.text, .int4, .explicit), (.date, .int4, nil), (.int4Array, .int8Array, .implicit),
            (.int4Array, .text, .assignment),
            (.uuid, .bytea, nil), (.text, .varchar, .implicit), (.unknown, .date, .implicit),
        ]
        for (source, target, context) in cases {
            #expect(
                CastTable.pathway(from: source, to: target)?.context == context,
                "\(source.formatted) \(target.formatted)")
        }
    }

    @Test func assignmentsRefuseLongTexts() {
        let type = SQLType.varchar.with(modifier: 9)
        #expect { try ValueText.applyModifier(.text("abcdef"), type, explicit: false) } throws: {
            ($0 as? Diagnostic)?.message == "value too long for type character varying(5)"
        }
        let cut = try? ValueText.applyModifier(.text("abcde   "), type, explicit: false)
        #expect(cut.map { Value.equals($0, .text("abcde"), type) } == true)
    }
}
