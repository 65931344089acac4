/// What random queries are not made of, and what is known never to fail.
enum QueryExclusions {
    /// Functions that look at the clock, the session or the server, that take minutes with large arguments, or that
    /// Docs/Compatibility.md lists.
    private static let names: Set<String> = [
        "now", "timeofday", "version", "repeat", "set_config", "getdatabasesize", "convert", "convert_to",
        "convert_from",
        "currtid", "currtid2", "setseed", "normalize", "is_normalized", "getpgusername", "uuidv7",
        "oidvectortypes",
        "format_type", "generate_series", "generate_subscripts", "cash_words", "any_value", "sha224", "sha384",
        "unicode_assigned", "unicode_version", "icu_unicode_version", "xmlcomment", "array_shuffle", "array_sample",
        "lpad", "rpad", "nameconcatoid", "enum_out", "database_to_xml", "gamma", "lgamma", "cursor_to_xml",
        "query_to_xml", "table_to_xml", "mxid_age", "transaction_timestamp", "statement_timestamp",
        "getdatabaseencoding",
        "parse_ident", "getbit", "amvalidate", "make_interval", "to_number", "to_date", "to_timestamp",
        "xml_is_well_formed",
        "gist_translate_cmptype_common", "array_agg", "string_agg", "xmlagg", "json_agg", "jsonb_agg", "like_escape",
        "schema_to_xml", "acldefault", "quote_ident_", "factorial", "array_fill", "to_ascii",
        "int8inc", "int8dec", "int8inc_any", "int8dec_any", "numeric_inc", "numeric_dec", "postgresql_fdw_validator",
        "btvarstrequalimage", "btequalimage",
    ]

    /// Functions that never fail for any arguments.
    private static let safeNames: Set<String> = [
        "upper", "lower", "length", "char_length", "octet_length", "bit_length", "reverse", "md5", "initcap", "btrim",
        "ltrim", "rtrim", "left", "right", "ascii", "starts_with", "strpos", "sign", "ceil", "floor", "trunc",
        "isfinite",
        "cardinality", "array_ndims", "array_length", "array_lower", "array_upper", "array_to_string", "isempty",
        "lower_inc", "upper_inc", "lower_inf", "upper_inf", "quote_literal", "quote_nullable", "host", "family",
        "masklen",
        "network", "scale", "min_scale", "trim_scale", "replace", "translate", "justify_hours", "num_nulls",
        "array_replace", "concat_ws", "concat", "sha256", "crc32",
    ]

    /// Operators that never fail between any values.
    private static let safeOperators: Set<String> = ["=", "<>", "<", ">", "<=", ">=", "&&", "@>", "<@", "-|-", "^@"]

    /// Tells whether a maker is left out.
    static func contains(_ maker: Maker) -> Bool {
        if maker.kind == .cast && (maker.result == "char" || maker.arguments == ["char"] && maker.result == "bpchar") {
            return true
        }
        if maker.name == "@@" || maker.name == "@@@" { return true }
        if maker.kind == .function || maker.kind == .aggregate || maker.kind == .set {
            if names.contains(maker.name) { return true }
            if maker.name.hasSuffix("_transfn") || maker.name.hasPrefix("xml") { return true }
            if ["bpchar", "bit", "varbit"].contains(maker.name) && maker.arguments.count > 1 { return true }
            if maker.name == "char" || maker.name == "bpchar" && maker.arguments == ["char"] { return true }
            if maker.name == "age" && maker.arguments.count == 1 { return true }
            if maker.name == "to_char" && maker.arguments.first == "float4" { return true }
            if maker.name.hasPrefix("gin_") || maker.name == "similar_escape" { return true }
            if maker.name.hasSuffix("_ops") || maker.name.contains("_cmp") || maker.name.hasSuffix("cmp") {
                return true
            }
            if maker.name.hasPrefix("hash") || maker.name.contains("regex") && maker.name.hasSuffix("sel") {
                return true
            }
        }
        return false
    }

    /// Tells whether a maker never fails.
    static func isSafe(_ maker: Maker) -> Bool {
        switch maker.kind {
        case .binary:
            if safeOperators.contains(maker.name) { return !maker.arguments.contains("pair") }
            if maker.name == "||" {
                return maker.arguments == ["text", "text"] || maker.arguments == ["varbit", "varbit"]
            }
            return ["+", "-", "*"].contains(maker.name) && maker.arguments == ["numeric", "numeric"]
        case .function:
            if maker.name == "length" && maker.arguments.count > 1 { return false }
            return safeNames.contains(maker.name) && !maker.arguments.contains("float8")
        case .cast:
            return maker.result == "text" && maker.arguments != ["name"]
                || maker.result == "numeric" && maker.arguments.first?.hasPrefix("int") == true
        default: return false
        }
    }
}
